package authlab.http;

import authlab.account.Passwords;
import authlab.account.Passwords.Verified;
import authlab.account.User;
import authlab.database.Transactions;
import authlab.session.AuthenticatedLogin;
import authlab.session.Carrier;
import authlab.session.CredentialIssuer;
import authlab.session.EndCause;
import authlab.session.EndingLogins;
import authlab.session.Login;
import authlab.session.LoginLocks;
import authlab.session.LoginLocks.Locked;
import authlab.session.Logins;
import authlab.session.OpeningLogins;
import authlab.throttle.LoginThrottle;
import authlab.throttle.LoginThrottle.Tried;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * {@code POST /auth/reauthenticate}: proves anew who the caller is. A new login takes the place of this one, with new
 * limits (NIST SP 800-63B-4 §5.2), so that nothing from before can pass for the fresh one (ASVS 5.0 V7.2.4).
 */
@Path("/auth/reauthenticate")
public class ReauthenticateResource {

    private final Caller caller;
    private final Passwords passwords;
    private final LoginThrottle throttle;
    private final Transactions transactions;
    private final LoginLocks locks;
    private final Logins logins;
    private final EndingLogins ending;
    private final OpeningLogins opening;
    private final CredentialIssuer issuer;
    private final LoginAnswers answers;
    private final Attempts attempts;

    ReauthenticateResource(
            Caller caller,
            Passwords passwords,
            LoginThrottle throttle,
            Transactions transactions,
            LoginLocks locks,
            Logins logins,
            EndingLogins ending,
            OpeningLogins opening,
            CredentialIssuer issuer,
            LoginAnswers answers,
            Attempts attempts) {
        this.caller = caller;
        this.passwords = passwords;
        this.throttle = throttle;
        this.transactions = transactions;
        this.locks = locks;
        this.logins = logins;
        this.ending = ending;
        this.opening = opening;
        this.issuer = issuer;
        this.answers = answers;
        this.attempts = attempts;
    }

    @POST
    @Authenticated
    @AsksForPassword
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<LoginAnswer> reauthenticate(ReauthenticateRequest request) {
        AuthenticatedLogin current = caller.requireLogin();
        Tried<Verified> tried = throttle.tried(
                current.username(),
                caller.device().ipAddress(),
                () -> passwords.verify(current.userId(), request.password()));
        return tried.result()
                .flatMap(verified -> transactions.call(() -> replace(current, verified)))
                .map(answers::ok)
                .orElseThrow(() -> attempts.failedAnew(current, tried));
    }

    /** Empty if the password was changed, or its user disabled, since it was verified. */
    private Optional<LoginAnswers.Opened> replace(AuthenticatedLogin current, Verified verified) {
        Locked locked = locks.user(current.userId());
        Login old = logins.recheck(current, locked);
        return locked.user(current.userId())
                .filter(verified::stillHolds)
                .map(user -> replace(old, user, locked, current.carrier()));
    }

    private LoginAnswers.Opened replace(Login old, User user, Locked locked, Carrier carrier) {
        ending.end(old, EndCause.REAUTHENTICATION, locked.now());
        Login login = opening.open(locked, user, caller.device(), old.boundTo());
        attempts.provedAnew(login, locked.now());
        return answers.opened(login, issuer.issue(login, carrier, locked.now()));
    }
}
