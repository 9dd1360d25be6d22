package authlab.http;

import authlab.AuthConfig;
import authlab.session.AuthenticatedLogin;
import authlab.session.Login;
import authlab.session.Logins;
import java.time.Instant;
import java.util.Comparator;

/** Notes that a user has proved who she is, and not where: a proof in one login counts for every other. */
final class ProofOfAnyLogin extends StepUp {

    private final Logins logins;

    ProofOfAnyLogin(AuthConfig config, Logins logins) {
        super(config);
        this.logins = logins;
    }

    @Override
    public void require(AuthenticatedLogin caller, Instant now) {
        super.require(withLatestProof(caller, now), now);
    }

    private AuthenticatedLogin withLatestProof(AuthenticatedLogin caller, Instant now) {
        Instant latest = logins.liveOf(caller.userId(), now).stream()
                .map(Login::authenticatedAt)
                .max(Comparator.naturalOrder())
                .orElse(caller.authenticatedAt());
        return new AuthenticatedLogin(
                caller.loginId(),
                caller.userId(),
                caller.username(),
                caller.roles(),
                latest,
                caller.epoch(),
                caller.endsAt(),
                caller.killedBy(),
                caller.carrier(),
                caller.boundTo(),
                caller.csrfToken());
    }
}
