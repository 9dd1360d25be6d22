package authlab.http;

import authlab.account.Passwords;
import authlab.account.Passwords.Verified;
import authlab.account.User;
import authlab.database.Transactions;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import authlab.session.AuthenticatedLogin;
import authlab.session.CredentialIssuer;
import authlab.session.EndCause;
import authlab.session.EndingLogins;
import authlab.session.Login;
import authlab.session.LoginLocks;
import authlab.session.LoginLocks.Locked;
import authlab.session.Logins;
import authlab.session.OpeningLogins;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * {@code POST /auth/reauthenticate}: proves anew who the caller is. A new login takes the place of this one, with new
 * limits (NIST SP 800-63B-4 §5.2), so that nothing from before can pass for the fresh one (ASVS 5.0 V7.2.4).
 */
@Path("/auth/reauthenticate")
public class ReauthenticateResource {

    private final Caller caller;
    private final Passwords passwords;
    private final Transactions transactions;
    private final LoginLocks locks;
    private final Logins logins;
    private final EndingLogins ending;
    private final OpeningLogins opening;
    private final CredentialIssuer issuer;
    private final LoginAnswers answers;

    ReauthenticateResource(
            Caller caller,
            Passwords passwords,
            Transactions transactions,
            LoginLocks locks,
            Logins logins,
            EndingLogins ending,
            OpeningLogins opening,
            CredentialIssuer issuer,
            LoginAnswers answers) {
        this.caller = caller;
        this.passwords = passwords;
        this.transactions = transactions;
        this.locks = locks;
        this.logins = logins;
        this.ending = ending;
        this.opening = opening;
        this.issuer = issuer;
        this.answers = answers;
    }

    @POST
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<LoginAnswer> reauthenticate(ReauthenticateRequest request) {
        AuthenticatedLogin current = caller.requireLogin();
        Verified verified =
                passwords.verify(current.userId(), request.password()).orElseThrow(ReauthenticateResource::wrong);
        return answers.ok(transactions.call(() -> replace(current, verified)));
    }

    private LoginAnswers.Opened replace(AuthenticatedLogin current, Verified verified) {
        Locked locked = locks.user(current.userId());
        Login old = logins.recheck(current, locked);
        User user =
                locked.user(current.userId()).filter(verified::stillHolds).orElseThrow(ReauthenticateResource::wrong);
        ending.end(old, EndCause.REAUTHENTICATION, locked.now());
        Login login = opening.open(locked, user, caller.device());
        return answers.opened(login, issuer.issue(login, current.carrier(), locked.now()));
    }

    private static ProblemException wrong() {
        return new ProblemException(ProblemType.INVALID_CREDENTIALS);
    }
}
