package authlab.admin;

import authlab.account.Role;
import authlab.account.User;
import authlab.account.Users;
import authlab.database.Transactions;
import authlab.http.Caller;
import authlab.http.LoginAnswers;
import authlab.problem.ProblemException;
import authlab.session.AuthenticatedLogin;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /api/admin/users}: who there is, and what an admin does to her. */
@Path("/api/admin/users")
public class UsersResource {

    private static final int LIMIT = 50;
    private static final int LIMIT_MAX = 100;

    private final Caller caller;
    private final Users users;
    private final Administration administration;
    private final Transactions transactions;
    private final LoginAnswers answers;

    UsersResource(
            Caller caller,
            Users users,
            Administration administration,
            Transactions transactions,
            LoginAnswers answers) {
        this.caller = caller;
        this.users = users;
        this.administration = administration;
        this.transactions = transactions;
        this.answers = answers;
    }

    @GET
    @RolesAllowed("admin")
    @Produces(MediaType.APPLICATION_JSON)
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "after", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public List<UserAnswer> users() {
        int limit = caller.queryLimit(LIMIT, LIMIT_MAX);
        Optional<String> after = caller.queryParameterOnce("after");
        if (after.filter(name -> !User.isUsername(name)).isPresent()) {
            throw ProblemException.invalid("after", "must be a username");
        }
        return transactions.call(
                () -> users.byName(after, limit).stream().map(UserAnswer::of).toList());
    }

    @PUT
    @Path("/{username}/roles")
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "204", description = "She has these roles, and every login of hers is over")
    public RestResponse<Void> assign(@PathParam("username") String username, List<String> roles) {
        AuthenticatedLogin admin = caller.requireLogin();
        Set<Role> read = read(roles);
        transactions.run(() -> administration.assign(admin, username, read));
        return done(admin, username);
    }

    @PUT
    @Path("/{username}/status")
    @RolesAllowed("admin")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "204", description = "She may log in, or may not and every login of hers is over")
    public RestResponse<Void> allow(@PathParam("username") String username, StatusRequest status) {
        AuthenticatedLogin admin = caller.requireLogin();
        if (status.enabled()) {
            transactions.run(() -> administration.enable(admin, username));
            return RestResponse.noContent();
        }
        transactions.run(() -> administration.disable(admin, username));
        return done(admin, username);
    }

    @DELETE
    @Path("/{username}")
    @RolesAllowed("admin")
    @APIResponse(responseCode = "204", description = "She is deleted, and every login of hers with her")
    public RestResponse<Void> delete(@PathParam("username") String username) {
        AuthenticatedLogin admin = caller.requireLogin();
        transactions.run(() -> administration.delete(admin, username));
        return done(admin, username);
    }

    @DELETE
    @Path("/{username}/sessions")
    @RolesAllowed("admin")
    @APIResponse(responseCode = "204", description = "Every login of hers is over")
    public RestResponse<Void> endLogins(@PathParam("username") String username) {
        AuthenticatedLogin admin = caller.requireLogin();
        transactions.run(() -> administration.endLogins(admin, username));
        return done(admin, username);
    }

    /** What an admin does to herself ends the login that she did it with. */
    private RestResponse<Void> done(AuthenticatedLogin admin, String username) {
        return admin.username().equals(username)
                ? answers.gone(caller.presented()).build()
                : RestResponse.noContent();
    }

    private static Set<Role> read(List<String> spelled) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String role : spelled) {
            boolean isNew = Role.spelled(role).filter(roles::add).isPresent();
            if (!isNew) {
                throw invalidRoles();
            }
        }
        if (roles.isEmpty()) {
            throw invalidRoles();
        }
        return roles;
    }

    private static ProblemException invalidRoles() {
        return ProblemException.invalid("roles", "must be admin, user or both, each once");
    }
}
