package authlab.http;

import authlab.account.Role;
import authlab.session.AuthenticatedLogin;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Set;
import java.util.stream.Collectors;

/** A believed login as Quarkus knows identities. */
public final class LoginIdentity {

    private LoginIdentity() {}

    /** The identity whose principal is the login, with its roles as they are spelled in annotations. */
    public static SecurityIdentity of(AuthenticatedLogin login) {
        Set<String> roles = login.roles().stream().map(Role::spelled).collect(Collectors.toUnmodifiableSet());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(login)
                .addRoles(roles)
                .build();
    }
}
