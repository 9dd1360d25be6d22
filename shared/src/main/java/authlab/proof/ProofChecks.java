package authlab.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What is asked of a proof, all of it at every use. */
@ApplicationScoped
class ProofChecks {

    private static final Set<ProofCheck> ALL = Collections.unmodifiableSet(EnumSet.allOf(ProofCheck.class));

    ProofChecks() {}

    /** The first check that it fails; empty if it is good, but for having been used before. */
    Optional<ProofCheck> faultIn(Proof proof, ProofCheck.Expected expected) {
        for (ProofCheck check : asked()) {
            if (!check.passes(proof, expected)) {
                return Optional.of(check);
            }
        }
        return Optional.empty();
    }

    Set<ProofCheck> asked() {
        return ALL;
    }
}
