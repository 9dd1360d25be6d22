package authlab.http;

import authlab.audit.Device;
import authlab.audit.Requester;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import authlab.proof.ProofRequest;
import authlab.session.AuthenticatedLogin;
import authlab.session.Carrier;
import authlab.session.CredentialRenewal.RenewalRequest;
import authlab.session.Presented;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who sent the request at hand, from where, with what: as the {@link Gate} found it. */
@RequestScoped
public class Caller implements Requester {

    private final RoutingContext context;

    Caller(CurrentVertxRequest current) {
        this.context = current.getCurrent();
    }

    /** Whose credential was believed; empty on public endpoints. */
    public Optional<AuthenticatedLogin> login() {
        return Optional.ofNullable(context.get(Gate.LOGIN));
    }

    /**
     * Whose credential was believed, where one is needed.
     *
     * @throws ProblemException 401 where nobody is
     */
    public AuthenticatedLogin requireLogin() {
        return login().orElseThrow(() -> new ProblemException(ProblemType.UNAUTHENTICATED));
    }

    public Presented presented() {
        return context.get(Gate.PRESENTED);
    }

    @Override
    public boolean isThere() {
        return context != null;
    }

    @Override
    public Optional<UUID> userId() {
        return login().map(AuthenticatedLogin::userId);
    }

    /** Where she is: as far as the connection, a trusted proxy and the client tell. */
    @Override
    public Device device() {
        return device(context);
    }

    static Device device(RoutingContext context) {
        Arrival arrival = context.get(Gate.ARRIVAL);
        return new Device(
                arrival.address(), Optional.ofNullable(context.request().getHeader(HttpHeaders.USER_AGENT)));
    }

    /**
     * What she presents to be renewed, or to be forgotten.
     *
     * @throws ProblemException 400 if that is more than one credential
     */
    RenewalRequest renewing(RefreshBody body) {
        RenewalRequest request = new RenewalRequest(presented(), body::refreshToken, csrfToken(), proof());
        if (body.holdsToken()) {
            if (request.isByCookie()) {
                request.requireEmptyBody();
            }
            presents(body.refreshToken());
        }
        return request;
    }

    /** What renews a login and came in the body, where the {@link Gate} does not look. */
    private void presents(Optional<String> refreshToken) {
        Presented found = presented();
        context.put(Gate.PRESENTED, new Presented(found.access(), refreshToken, found.carrier(), found.asBound()));
    }

    /** What shows that a key is there, if anything does. */
    public ProofRequest proof() {
        return PossessionGate.proofIn(context);
    }

    /** Has the answer say what the next proof must carry (RFC 9449 §8.2). */
    void tellNonce(String nonce) {
        context.response().headers().set(PossessionGate.NONCE, nonce);
    }

    /** The CSRF token that was sent, if it was sent once. */
    public Optional<String> csrfToken() {
        return csrfToken(context.request());
    }

    /** Every value that the query gives a parameter, an empty one included. */
    public List<String> queryParameter(String name) {
        return context.queryParam(name);
    }

    /**
     * The value of a query parameter that may be left out.
     *
     * @throws ProblemException 400 if it is there more than once
     */
    public Optional<String> queryParameterOnce(String name) {
        List<String> values = queryParameter(name);
        if (values.size() > 1) {
            throw ProblemException.invalid(name, "must be there once");
        }
        return values.stream().findFirst();
    }

    /**
     * How many entries of a list are asked for, by the query parameter {@code limit}.
     *
     * @throws ProblemException 400 if it is no number from 1 to the greatest
     */
    public int queryLimit(int absent, int greatest) {
        Optional<String> limit = queryParameterOnce("limit");
        boolean fits = limit.map(text -> text.matches("[1-9][0-9]{0,5}") && Integer.parseInt(text) <= greatest)
                .orElse(true);
        if (!fits) {
            throw ProblemException.invalid("limit", "must be a number from 1 to " + greatest);
        }
        return limit.map(Integer::parseInt).orElse(absent);
    }

    /**
     * The key under which the caller may repeat a request.
     *
     * @throws ProblemException 400 if it is there twice, or is not 1 to 128 visible ASCII characters
     */
    public Optional<String> idempotencyKey() {
        List<String> sent = context.request().headers().getAll("Idempotency-Key");
        if (sent.size() > 1 || !sent.stream().allMatch(key -> key.matches("[!-~]{1,128}"))) {
            throw ProblemException.invalid("Idempotency-Key", "must be 1 to 128 visible ASCII characters, once");
        }
        return sent.stream().findFirst();
    }

    /** False for HEAD. */
    public boolean wantsBody() {
        return !context.request().method().equals(HttpMethod.HEAD);
    }

    /** The carrier that refusals of this request are worded for from now on. */
    void asksFor(Carrier carrier) {
        context.put(Gate.CARRIER, carrier);
    }

    static Optional<String> csrfToken(HttpServerRequest request) {
        List<String> sent = request.headers().getAll("X-CSRF-Token");
        return sent.size() == 1 ? Optional.of(sent.get(0)) : Optional.empty();
    }
}
