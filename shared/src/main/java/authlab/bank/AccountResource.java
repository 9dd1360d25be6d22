package authlab.bank;

import authlab.database.Transactions;
import authlab.http.Caller;
import authlab.session.AuthenticatedLogin;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code GET /api/account}: what the caller has. */
@Path("/api/account")
public class AccountResource {

    private final Caller caller;
    private final Accounts accounts;
    private final Transactions transactions;

    AccountResource(Caller caller, Accounts accounts, Transactions transactions) {
        this.caller = caller;
        this.accounts = accounts;
        this.transactions = transactions;
    }

    @GET
    @Authenticated
    @Produces(MediaType.APPLICATION_JSON)
    public AccountAnswer account() {
        AuthenticatedLogin owner = caller.requireLogin();
        return transactions.call(
                () -> new AccountAnswer(owner.username(), accounts.of(owner).balance()));
    }
}
