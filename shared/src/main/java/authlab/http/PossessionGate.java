package authlab.http;

import authlab.problem.ProblemException;
import authlab.proof.KeyThumbprint;
import authlab.proof.Possession;
import authlab.proof.ProofRequest;
import authlab.session.Carrier;
import authlab.session.Presented;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Where a bound credential, found good, waits until its sender has proved that she holds the key (RFC 9449 §7). Both
 * services come here before they take a request for a use of the login; what is bound to nothing goes by.
 */
@ApplicationScoped
public class PossessionGate {

    static final String NONCE = "DPoP-Nonce";

    private static final String PROOF = "DPoP";
    private static final String PROVED = KeyThumbprint.class.getName();

    private final Possession possession;

    PossessionGate(Possession possession) {
        this.possession = possession;
    }

    /** Whether there is more to ask. Costs nothing worth the name. */
    public boolean asksOf(Optional<KeyThumbprint> boundTo, RoutingContext context) {
        return asksOf(boundTo, Gate.presentedIn(context));
    }

    /** What is bound is asked about however it was sent (RFC 9449 §7.2), and what was sent as bound whatever it is. */
    boolean asksOf(Optional<KeyThumbprint> boundTo, Presented presented) {
        return possession.isNeededFor(boundTo) || presented.asBound();
    }

    /**
     * Lets through who proves that she holds the key. Never blocks.
     *
     * <p>The Uni fails with {@link ProblemException}, 401, if she does not; with {@link
     * authlab.database.StoreUnreachable} if that cannot be told; and with {@link AuthenticationFailedException} if the
     * credential came as that of a bound login and is none.
     */
    public Uni<Void> prove(Optional<KeyThumbprint> boundTo, RoutingContext context) {
        Presented presented = Gate.presentedIn(context);
        if (boundTo.isEmpty()) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        if (presented.carrier() == Carrier.BEARER && !presented.asBound()) {
            return Uni.createFrom().failure(possession.unclaimed());
        }
        String credential = presented.access().orElseThrow();
        // Deferred, so that a refusal that is thrown is one that the Uni fails with.
        return Uni.createFrom()
                .deferred(() -> Waiting.forAnswer(possession.prove(boundTo.get(), credential, proofIn(context))))
                .invoke(() -> {
                    context.put(PROVED, boundTo.get());
                    context.response().headers().set(NONCE, possession.nonce());
                });
    }

    static ProofRequest proofIn(RoutingContext context) {
        HttpServerRequest request = context.request();
        Arrival arrival = context.get(Gate.ARRIVAL);
        return new ProofRequest(
                request.headers().getAll(PROOF),
                request.method().name(),
                arrival.ownOrigin() + request.path(),
                Optional.ofNullable(context.get(PROVED)));
    }
}
