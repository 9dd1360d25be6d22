package authlab.http;

import authlab.account.Passwords;
import authlab.account.Passwords.Verified;
import authlab.account.User;
import authlab.database.Transactions;
import authlab.proof.Possession;
import authlab.proof.Possession.Offer;
import authlab.session.AuthenticatedLogin;
import authlab.session.Carrier;
import authlab.session.CredentialCarrier;
import authlab.session.CredentialIssuer;
import authlab.session.EndCause;
import authlab.session.EndingLogins;
import authlab.session.Login;
import authlab.session.LoginLocks;
import authlab.session.LoginLocks.Locked;
import authlab.session.OpeningLogins;
import authlab.throttle.LoginThrottle;
import authlab.throttle.LoginThrottle.Tried;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * {@code POST /auth/login}: a password for a login. One that the browser still had ends with it. Who sends a proof with it
 * has the login bound to the key of that (RFC 9449 §5).
 */
@Path("/auth/login")
public class LoginResource {

    private final Caller caller;
    private final Passwords passwords;
    private final LoginThrottle throttle;
    private final Transactions transactions;
    private final LoginLocks locks;
    private final OpeningLogins opening;
    private final EndingLogins ending;
    private final CredentialIssuer issuer;
    private final Possession possession;
    private final CredentialCarrier carriers;
    private final LoginAnswers answers;
    private final Attempts attempts;

    LoginResource(
            Caller caller,
            Passwords passwords,
            LoginThrottle throttle,
            Transactions transactions,
            LoginLocks locks,
            OpeningLogins opening,
            EndingLogins ending,
            CredentialIssuer issuer,
            Possession possession,
            CredentialCarrier carriers,
            LoginAnswers answers,
            Attempts attempts) {
        this.caller = caller;
        this.passwords = passwords;
        this.throttle = throttle;
        this.transactions = transactions;
        this.locks = locks;
        this.opening = opening;
        this.ending = ending;
        this.issuer = issuer;
        this.possession = possession;
        this.carriers = carriers;
        this.answers = answers;
        this.attempts = attempts;
    }

    @POST
    @PermitAll
    @LoginOptional
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Parameter(name = "DPoP", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    public RestResponse<LoginAnswer> login(LoginRequest request) {
        Carrier carrier = carriers.askedFor(Optional.ofNullable(request.carrier()));
        caller.asksFor(carrier);
        Optional<Offer> offer = possession.offeredBy(caller.proof());
        Tried<Verified> tried = throttle.tried(
                request.username(),
                caller.device().ipAddress(),
                () -> passwords.verify(request.username(), request.password()));
        return tried.result()
                .flatMap(verified -> transactions.call(() -> open(verified, carrier, offer)))
                .map(answers::ok)
                .orElseThrow(() -> attempts.failedAs(request.username(), tried));
    }

    /** Empty if the password was changed, or its user disabled, since it was verified. */
    private Optional<LoginAnswers.Opened> open(Verified verified, Carrier carrier, Optional<Offer> offer) {
        Optional<AuthenticatedLogin> replaced = caller.login();
        Locked locked = replaced.map(login -> locks.user(verified.userId(), login))
                .orElseGet(() -> locks.user(verified.userId()));
        return locked.user(verified.userId())
                .filter(verified::stillHolds)
                .map(user -> open(user, locked, replaced, carrier, offer));
    }

    private LoginAnswers.Opened open(
            User user, Locked locked, Optional<AuthenticatedLogin> replaced, Carrier carrier, Optional<Offer> offer) {
        offer.ifPresent(possession::accept);
        replaced.flatMap(login -> locked.login(login.loginId()))
                .filter(login -> !login.isOver())
                .ifPresent(login -> ending.end(login, EndCause.REPLACED_BY_LOGIN, locked.now()));
        Login login = opening.open(locked, user, caller.device(), offer.map(Offer::key));
        attempts.succeeded(login, locked.now());
        return answers.opened(login, issuer.issue(login, carrier, locked.now()));
    }
}
