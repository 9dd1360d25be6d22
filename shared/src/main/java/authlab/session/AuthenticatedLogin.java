package authlab.session;

import authlab.account.Role;
import authlab.proof.KeyThumbprint;
import authlab.revocation.Revocation;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a believed credential proved about its bearer.
 *
 * @param roles sorted
 * @param authenticatedAt whole seconds
 * @param endsAt when the credential ends, as far as that was known when it was believed
 * @param killedBy what would revoke this credential and spare its login: a replaced session id, a withdrawn key
 * @param boundTo the key of which a proof came with it; empty where none is asked for
 * @param csrfToken what unsafe requests must carry; empty where the credential does not travel by itself
 */
public record AuthenticatedLogin(
        UUID loginId,
        UUID userId,
        String username,
        List<Role> roles,
        Instant authenticatedAt,
        long epoch,
        Instant endsAt,
        Revocation killedBy,
        Carrier carrier,
        Optional<KeyThumbprint> boundTo,
        Optional<String> csrfToken)
        implements Principal {

    @Override
    public String getName() {
        return username;
    }

    @Override
    public String toString() {
        return "AuthenticatedLogin[" + loginId + " of " + username + "]";
    }
}
