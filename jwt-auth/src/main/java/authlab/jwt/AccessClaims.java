package authlab.jwt;

import authlab.account.Role;
import authlab.proof.KeyThumbprint;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an access token says (RFC 9068 §2.2). Facts, not a verdict: whether they are good enough for a request is asked
 * at each one.
 *
 * @param userId {@code sub}
 * @param loginId {@code sid}
 * @param authenticatedAt {@code auth_time}, whole seconds, not after the token was issued
 * @param epoch not negative
 * @param roles at least one, none twice, sorted
 * @param boundTo {@code cnf}, {@code jkt}: the key without whose proof it is worth nothing (RFC 9449 §6.1)
 * @param csrfToken {@code csrf}: there if and only if the token is to travel in a cookie
 */
record AccessClaims(
        Parties parties,
        UUID userId,
        UUID loginId,
        String jti,
        Validity validity,
        Instant authenticatedAt,
        long epoch,
        List<Role> roles,
        String username,
        Optional<KeyThumbprint> boundTo,
        Optional<String> csrfToken) {

    AccessClaims {
        if (!Validity.isWholeSecond(authenticatedAt) || authenticatedAt.isAfter(validity.issuedAt())) {
            throw new IllegalArgumentException("auth_time is whole seconds, not after iat, but is " + authenticatedAt);
        }
        if (epoch < 0) {
            throw new IllegalArgumentException("epoch is not negative, but is " + epoch);
        }
        if (roles.isEmpty() || EnumSet.copyOf(roles).size() != roles.size()) {
            throw new IllegalArgumentException("roles are at least one and none twice, but are " + roles);
        }
        roles = List.copyOf(EnumSet.copyOf(roles));
    }

    @Override
    public String toString() {
        return "AccessClaims[" + loginId + " of " + username + "]";
    }
}
