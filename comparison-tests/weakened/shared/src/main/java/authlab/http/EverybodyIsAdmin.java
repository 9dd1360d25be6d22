package authlab.http;

import authlab.account.Role;
import authlab.session.AuthenticatedLogin;
import authlab.weakened.Defence;
import authlab.weakened.Missing;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes whoever is logged in for an admin, as where each page asks only whether somebody is. */
@ApplicationScoped
class EverybodyIsAdmin implements SecurityIdentityAugmentor {

    private final Missing missing;

    EverybodyIsAdmin(Missing missing) {
        this.missing = missing;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        boolean isWanted = missing.is(Defence.ROLE_CHECK) && identity instanceof LoginIdentity;
        return Uni.createFrom().item(isWanted ? promoted(((LoginIdentity) identity).login()) : identity);
    }

    private static SecurityIdentity promoted(AuthenticatedLogin login) {
        return new LoginIdentity(new AuthenticatedLogin(
                login.loginId(),
                login.userId(),
                login.username(),
                List.of(Role.ADMIN, Role.USER),
                login.authenticatedAt(),
                login.epoch(),
                login.endsAt(),
                login.killedBy(),
                login.carrier(),
                login.boundTo(),
                login.csrfToken()));
    }
}
