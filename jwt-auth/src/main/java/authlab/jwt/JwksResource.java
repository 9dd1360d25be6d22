package authlab.jwt;

import authlab.database.Transactions;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code GET /.well-known/jwks.json}: the public keys, for whoever wants to verify a token without asking us. */
@Path("/.well-known/jwks.json")
public class JwksResource {

    /** How soon a verifier hears of a key; {@link KeyStandings} sees to it that none signs sooner. */
    private static final String FIVE_MINUTES = "public, max-age=300";

    private final SigningKeys keys;
    private final KeyRegister register;
    private final Transactions transactions;

    JwksResource(SigningKeys keys, KeyRegister register, Transactions transactions) {
        this.keys = keys;
        this.register = register;
        this.transactions = transactions;
    }

    /** Those that are not withdrawn. */
    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    public Response jwks() {
        KeyRing ring = keys.ring();
        KeyStandings standings = transactions.call(() -> register.standingsOf(ring));
        // With the charset that the writer adds to a text, and does not add to the answer to HEAD.
        return Response.ok(ring.publicJwks(standings), MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, FIVE_MINUTES)
                .build();
    }
}
