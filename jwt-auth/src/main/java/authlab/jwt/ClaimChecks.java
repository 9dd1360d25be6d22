package authlab.jwt;

import authlab.AuthConfig;
import authlab.session.Carrier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the library does not ask of claims, or asks of the wrong clock. Asked at every use of a token, also of one that
 * was verified before: what is remembered of it are facts, and time goes on.
 */
@ApplicationScoped
class ClaimChecks {

    private static final Set<ClaimCheck> ALL = Collections.unmodifiableSet(EnumSet.allOf(ClaimCheck.class));

    private final Parties here;

    /** @throws authlab.InvalidSetting if {@code auth.jwt.issuer} is missing */
    ClaimChecks(AuthConfig config) {
        this.here = Parties.here(config);
    }

    /**
     * The first check that the claims fail; empty if a request may believe them.
     *
     * @param now PostgreSQL's time
     * @param carrier how the token came
     */
    Optional<ClaimCheck> faultIn(AccessClaims claims, Instant now, Carrier carrier) {
        ClaimCheck.Request request = new ClaimCheck.Request(here, now, carrier);
        for (ClaimCheck check : asked()) {
            if (!check.passes(claims, request)) {
                return Optional.of(check);
            }
        }
        return Optional.empty();
    }

    Set<ClaimCheck> asked() {
        return ALL;
    }
}
