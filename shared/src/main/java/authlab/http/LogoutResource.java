package authlab.http;

import authlab.database.Transactions;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import authlab.session.AuthenticatedLogin;
import authlab.session.CredentialRenewal;
import authlab.session.CredentialRenewal.RenewalRequest;
import authlab.session.CsrfCheck;
import authlab.session.EndCause;
import authlab.session.EndingLogins;
import authlab.session.Login;
import authlab.session.LoginLocks;
import authlab.session.LoginLocks.Locked;
import authlab.session.Logins;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * {@code POST /auth/logout}: ends the caller's login. Without a valid credential that is a 401, but the browser is rid
 * of its cookies all the same.
 */
@Path("/auth/logout")
public class LogoutResource {

    private final Caller caller;
    private final CredentialRenewal renewal;
    private final Transactions transactions;
    private final LoginLocks locks;
    private final Logins logins;
    private final EndingLogins ending;
    private final CsrfCheck csrf;
    private final LoginAnswers answers;

    LogoutResource(
            Caller caller,
            CredentialRenewal renewal,
            Transactions transactions,
            LoginLocks locks,
            Logins logins,
            EndingLogins ending,
            CsrfCheck csrf,
            LoginAnswers answers) {
        this.caller = caller;
        this.renewal = renewal;
        this.transactions = transactions;
        this.locks = locks;
        this.logins = logins;
        this.ending = ending;
        this.csrf = csrf;
        this.answers = answers;
    }

    @POST
    @PermitAll
    @LoginOptional
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Parameter(name = "DPoP", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @APIResponse(responseCode = "204", description = "The login is over")
    public RestResponse<Void> logout(
            @RequestBody(required = false, content = @Content(schema = @Schema(implementation = RefreshRequest.class)))
                    RefreshBody body) {
        Optional<AuthenticatedLogin> current = caller.login();
        RenewalRequest presented = caller.renewing(body);
        Optional<UUID> named = renewal.named(presented, current.map(AuthenticatedLogin::loginId));
        current.flatMap(AuthenticatedLogin::csrfToken)
                .ifPresent(expected -> csrf.require(expected, caller.csrfToken()));
        UUID loginId = current.map(AuthenticatedLogin::loginId).or(() -> named).orElseThrow(this::nobody);
        if (presented.isByCookie()) {
            presented.requireEmptyBody();
        }
        transactions.run(() -> end(loginId, current));
        return answers.gone(caller.presented())
                .header("Clear-Site-Data", "\"cookies\", \"storage\"")
                .build();
    }

    private void end(UUID loginId, Optional<AuthenticatedLogin> current) {
        Locked locked = locks.logins(loginId);
        Login login = locked.login(loginId)
                .filter(candidate -> current.map(caller -> logins.isBelievable(caller, locked))
                        .orElseGet(() -> logins.isAlive(candidate, locked.now())))
                .orElseThrow(this::nobody);
        ending.end(login, EndCause.LOGOUT, locked.now());
    }

    private ProblemException nobody() {
        ProblemException refusal = new ProblemException(ProblemType.UNAUTHENTICATED);
        answers.clearing(caller.presented()).forEach(cookie -> refusal.with("Set-Cookie", cookie));
        return refusal;
    }
}
