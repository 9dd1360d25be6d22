package authlab.http;

import authlab.account.Role;
import authlab.session.AuthenticatedLogin;
import io.quarkus.security.credential.Credential;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.security.Permission;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A believed login as Quarkus knows identities. One is made for each request, so it holds the login and nothing else.
 *
 * @param login its principal; its roles count as they are spelled in annotations
 */
public record LoginIdentity(AuthenticatedLogin login) implements SecurityIdentity {

    @Override
    public Principal getPrincipal() {
        return login;
    }

    @Override
    public boolean isAnonymous() {
        return false;
    }

    @Override
    public Set<String> getRoles() {
        return login.roles().stream().map(Role::spelled).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean hasRole(String spelled) {
        for (Role role : login.roles()) {
            if (role.spelled().equals(spelled)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public <T extends Credential> T getCredential(Class<T> type) {
        return null;
    }

    @Override
    public Set<Credential> getCredentials() {
        return Set.of();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // Quarkus' own signature.
    public <T> T getAttribute(String name) {
        return null;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }

    /** There are roles and no permissions. */
    @Override
    public Set<Permission> getPermissions() {
        return Set.of();
    }

    @Override
    public Uni<Boolean> checkPermission(Permission permission) {
        return Uni.createFrom().item(false);
    }
}
