package authlab.http;

import authlab.database.DatabaseClock;
import authlab.database.TimeOrderedId;
import authlab.database.Transactions;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import authlab.session.AuthenticatedLogin;
import authlab.session.EndCause;
import authlab.session.EndingLogins;
import authlab.session.Login;
import authlab.session.LoginLimits;
import authlab.session.LoginLocks;
import authlab.session.LoginLocks.Locked;
import authlab.session.Logins;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /auth/sessions}: where the caller is logged in, and how she ends it elsewhere (ASVS 5.0 V7.5.2). */
@Path("/auth/sessions")
public class SessionsResource {

    private final Caller caller;
    private final LoginLocks locks;
    private final Logins logins;
    private final EndingLogins ending;
    private final Transactions transactions;
    private final DatabaseClock clock;
    private final StepUp stepUp;
    private final Ownership ownership;
    private final LoginAnswers answers;
    private final LoginLimits limits;

    SessionsResource(
            Caller caller,
            LoginLocks locks,
            Logins logins,
            EndingLogins ending,
            Transactions transactions,
            DatabaseClock clock,
            StepUp stepUp,
            Ownership ownership,
            LoginAnswers answers,
            LoginLimits limits) {
        this.caller = caller;
        this.locks = locks;
        this.logins = logins;
        this.ending = ending;
        this.transactions = transactions;
        this.clock = clock;
        this.stepUp = stepUp;
        this.ownership = ownership;
        this.answers = answers;
        this.limits = limits;
    }

    @GET
    @Authenticated
    @Produces(MediaType.APPLICATION_JSON)
    public List<SessionAnswer> list() {
        AuthenticatedLogin current = caller.requireLogin();
        return transactions.call(() -> logins.liveOf(current.userId(), clock.now()).stream()
                .map(login -> SessionAnswer.of(login, current.loginId(), limits.idleTimeout()))
                .toList());
    }

    /** Ends one login of the caller's. Another than the current one needs a recent authentication. */
    @DELETE
    @Path("/{id}")
    @Authenticated
    @APIResponse(responseCode = "204", description = "That login is over")
    public RestResponse<Void> end(@PathParam("id") String id) {
        AuthenticatedLogin current = caller.requireLogin();
        UUID target = TimeOrderedId.parse(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        boolean isCurrent = target.equals(current.loginId());
        transactions.run(() -> end(current, target, isCurrent));
        return isCurrent ? answers.gone(caller.presented()).build() : RestResponse.noContent();
    }

    private void end(AuthenticatedLogin current, UUID target, boolean isCurrent) {
        Locked locked = locks.logins(current.loginId(), target);
        logins.recheck(current, locked);
        if (!isCurrent) {
            stepUp.require(current, locked.now());
        }
        Login login = locked.login(target)
                .filter(candidate -> ownership.isHers(current, candidate.user().id()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        ending.end(login, isCurrent ? EndCause.LOGOUT : EndCause.REMOTE_LOGOUT, locked.now());
    }

    /** Logs out everywhere, or everywhere else. To keep the current login needs a recent authentication. */
    @DELETE
    @Authenticated
    @APIResponse(responseCode = "204", description = "They are over")
    @Parameter(name = "keepCurrent", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN))
    public RestResponse<Void> endAll() {
        AuthenticatedLogin current = caller.requireLogin();
        boolean keep = isTrue("keepCurrent");
        transactions.run(() -> endAll(current, keep));
        return keep
                ? RestResponse.noContent()
                : answers.gone(caller.presented()).build();
    }

    private void endAll(AuthenticatedLogin current, boolean keep) {
        Locked locked = locks.user(current.userId());
        logins.recheck(current, locked);
        if (keep) {
            stepUp.require(current, locked.now());
        }
        locked.logins().stream()
                .filter(login -> !keep || !login.id().equals(current.loginId()))
                .forEach(login -> ending.end(login, EndCause.LOGOUT_EVERYWHERE, locked.now()));
    }

    private boolean isTrue(String parameter) {
        List<String> values = caller.queryParameter(parameter);
        if (values.isEmpty()) {
            return false;
        }
        if (values.size() > 1 || !List.of("true", "false").contains(values.get(0))) {
            throw ProblemException.invalid(parameter, "must be true or false, once");
        }
        return values.get(0).equals("true");
    }
}
