package authlab.proof;

import java.util.EnumSet;
import java.util.Set;

/** Asks everything of a proof but one thing. */
final class AllProofChecksBut extends ProofChecks {

    private final Set<ProofCheck> asked;

    AllProofChecksBut(ProofCheck missing) {
        this.asked = EnumSet.complementOf(EnumSet.of(missing));
    }

    @Override
    Set<ProofCheck> asked() {
        return asked;
    }
}
