package authlab.bank;

import authlab.database.TimeOrderedId;
import authlab.database.Transactions;
import authlab.http.Caller;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import authlab.session.AuthenticatedLogin;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /api/transfers}: paying, and what was paid. */
@Path("/api/transfers")
public class TransfersResource {

    private static final int LIMIT = 50;
    private static final int LIMIT_MAX = 100;

    private final Caller caller;
    private final Paying paying;
    private final Accounts accounts;
    private final Transfers transfers;
    private final Transactions transactions;

    TransfersResource(Caller caller, Paying paying, Accounts accounts, Transfers transfers, Transactions transactions) {
        this.caller = caller;
        this.paying = paying;
        this.accounts = accounts;
        this.transfers = transfers;
        this.transactions = transactions;
    }

    @POST
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(type = SchemaType.STRING))
    @APIResponseSchema(value = Transfer.class, responseCode = "201")
    public RestResponse<Transfer> pay(TransferRequest request) {
        AuthenticatedLogin payer = caller.requireLogin();
        request.refuseInvalid(payer.username());
        Optional<String> key = caller.idempotencyKey();
        Transfer transfer = transactions.call(() -> paying.pay(payer, request, key));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, transfer)
                .header("Location", "/api/transfers/" + transfer.id())
                .build();
    }

    @GET
    @Authenticated
    @Produces(MediaType.APPLICATION_JSON)
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "before", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public List<Transfer> transfers() {
        AuthenticatedLogin owner = caller.requireLogin();
        int limit = caller.queryLimit(LIMIT, LIMIT_MAX);
        Optional<String> before = caller.queryParameterOnce("before");
        return transactions.call(() -> {
            Account account = accounts.of(owner);
            return before.map(id -> transfers.newestBefore(known(id, account), account, limit))
                    .orElseGet(() -> transfers.newest(account, limit));
        });
    }

    private UUID known(String id, Account account) {
        return TimeOrderedId.parse(id)
                .filter(parsed -> transfers.find(parsed, account).isPresent())
                .orElseThrow(() -> ProblemException.invalid("before", "must be the id of a transfer of yours"));
    }

    /** One that the caller paid or was paid by; another's is not there. */
    @GET
    @Path("/{id}")
    @Authenticated
    @Produces(MediaType.APPLICATION_JSON)
    public Transfer transfer(@PathParam("id") String id) {
        AuthenticatedLogin owner = caller.requireLogin();
        return transactions
                .call(() -> TimeOrderedId.parse(id).flatMap(parsed -> transfers.find(parsed, accounts.of(owner))))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
