package authlab.admin;

import authlab.database.Transactions;
import authlab.http.Caller;
import authlab.http.LoginAnswers;
import authlab.session.AuthenticatedLogin;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /api/admin/sessions}: what to do when nobody knows whose credentials were stolen. */
@Path("/api/admin/sessions")
public class EveryoneResource {

    private final Caller caller;
    private final Administration administration;
    private final Transactions transactions;
    private final LoginAnswers answers;

    EveryoneResource(Caller caller, Administration administration, Transactions transactions, LoginAnswers answers) {
        this.caller = caller;
        this.administration = administration;
        this.transactions = transactions;
        this.answers = answers;
    }

    @DELETE
    @RolesAllowed("admin")
    @APIResponse(responseCode = "204", description = "Every login of everyone is over, this one too")
    public RestResponse<Void> endEverything() {
        AuthenticatedLogin admin = caller.requireLogin();
        transactions.run(() -> administration.endEverything(admin));
        return answers.gone(caller.presented()).build();
    }
}
