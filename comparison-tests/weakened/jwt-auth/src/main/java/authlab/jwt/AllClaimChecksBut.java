package authlab.jwt;

import authlab.AuthConfig;
import java.util.EnumSet;
import java.util.Set;

/** Asks everything of claims but one thing. */
final class AllClaimChecksBut extends ClaimChecks {

    private final Set<ClaimCheck> asked;

    AllClaimChecksBut(ClaimCheck missing, AuthConfig config) {
        super(config);
        this.asked = EnumSet.complementOf(EnumSet.of(missing));
    }

    @Override
    Set<ClaimCheck> asked() {
        return asked;
    }
}
