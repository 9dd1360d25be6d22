package authlab.http;

import authlab.account.PasswordChange;
import authlab.account.PasswordChange.Proved;
import authlab.account.User;
import authlab.database.Transactions;
import authlab.session.AuthenticatedLogin;
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
 * {@code POST /auth/password}: another password, for who knows the one that is good now. Every login of hers ends, for one
 * of them may be the reason why she changes it, and a new one is opened here (ASVS 5.0 V6.2.3, V7.4.3).
 */
@Path("/auth/password")
public class PasswordResource {

    private final Caller caller;
    private final LoginThrottle throttle;
    private final PasswordChange change;
    private final Transactions transactions;
    private final LoginLocks locks;
    private final Logins logins;
    private final EndingLogins ending;
    private final OpeningLogins opening;
    private final CredentialIssuer issuer;
    private final LoginAnswers answers;
    private final Attempts attempts;

    PasswordResource(
            Caller caller,
            LoginThrottle throttle,
            PasswordChange change,
            Transactions transactions,
            LoginLocks locks,
            Logins logins,
            EndingLogins ending,
            OpeningLogins opening,
            CredentialIssuer issuer,
            LoginAnswers answers,
            Attempts attempts) {
        this.caller = caller;
        this.throttle = throttle;
        this.change = change;
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
    public RestResponse<LoginAnswer> change(PasswordRequest request) {
        AuthenticatedLogin current = caller.requireLogin();
        change.refuseUnfit(request.newPassword(), current.username());
        Tried<Proved> tried = throttle.tried(
                current.username(),
                caller.device().ipAddress(),
                () -> change.prove(current.userId(), request.currentPassword(), request.newPassword()));
        return tried.result()
                .flatMap(proved -> transactions.call(() -> change(current, proved)))
                .map(answers::ok)
                .orElseThrow(() -> attempts.failedToChangePassword(current, tried));
    }

    /** Empty if the password was changed, or its user disabled, since it was proved. */
    private Optional<LoginAnswers.Opened> change(AuthenticatedLogin current, Proved proved) {
        Locked locked = locks.user(current.userId());
        logins.recheck(current, locked);
        return locked.user(current.userId())
                .filter(proved::stillHolds)
                .map(user -> change(current, user, locked, proved));
    }

    private LoginAnswers.Opened change(AuthenticatedLogin current, User user, Locked locked, Proved proved) {
        change.apply(user, proved);
        locked.logins().forEach(login -> ending.end(login, EndCause.PASSWORD_CHANGE, locked.now()));
        Login login = opening.open(locked, user, caller.device(), current.boundTo());
        attempts.passwordChanged(login, locked.now());
        return answers.opened(login, issuer.issue(login, current.carrier(), locked.now()));
    }
}
