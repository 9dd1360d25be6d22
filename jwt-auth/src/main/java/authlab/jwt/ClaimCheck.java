package authlab.jwt;

import authlab.session.Carrier;
import java.time.Instant;

/**
 * What must be true of well-formed claims for one request to believe them (RFC 9068 §4). Each refuses what no other
 * does.
 */
enum ClaimCheck {
    ISSUER {
        @Override
        boolean passes(AccessClaims claims, Request request) {
            return claims.parties().issuer().equals(request.here().issuer());
        }
    },

    /** A token for somebody else is refused, though the same key signed it (RFC 8725 §3.9). */
    AUDIENCE {
        @Override
        boolean passes(AccessClaims claims, Request request) {
            return claims.parties().audience().equals(request.here().audience());
        }
    },

    CLIENT {
        @Override
        boolean passes(AccessClaims claims, Request request) {
            return claims.parties().clientId().equals(request.here().clientId());
        }
    },

    /** What was made for a cookie is no bearer token, of which no CSRF token is asked, nor the other way round. */
    CARRIER {
        @Override
        boolean passes(AccessClaims claims, Request request) {
            return claims.csrfToken().isPresent() == (request.carrier() == Carrier.COOKIE);
        }
    },

    NOT_EXPIRED {
        @Override
        boolean passes(AccessClaims claims, Request request) {
            return !claims.validity().isOverAt(request.now());
        }
    },

    /** By {@code nbf}, which no token made here has. */
    BEGUN {
        @Override
        boolean passes(AccessClaims claims, Request request) {
            return claims.validity().hasBegunAt(request.now());
        }
    },

    /**
     * Not from the future. Asked last, so that what fails it fails nothing else: it may be honest, and newer than what is
     * known of the time.
     */
    ISSUED {
        @Override
        boolean passes(AccessClaims claims, Request request) {
            return claims.validity().isIssuedAt(request.now());
        }
    };

    abstract boolean passes(AccessClaims claims, Request request);

    /**
     * What claims are held against.
     *
     * @param now PostgreSQL's time
     * @param carrier how the token came
     */
    record Request(Parties here, Instant now, Carrier carrier) {}
}
