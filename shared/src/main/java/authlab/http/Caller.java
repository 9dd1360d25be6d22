package authlab.http;

import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import authlab.session.AuthenticatedLogin;
import authlab.session.Carrier;
import authlab.session.Device;
import authlab.session.Presented;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;

/** Who sent the request at hand, from where, with what: as the {@link Gate} found it. */
@RequestScoped
public class Caller {

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

    /** Where she is, as far as the connection and the client tell. */
    public Device device() {
        HttpServerRequest request = context.request();
        return new Device(
                request.remoteAddress().hostAddress(), Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)));
    }

    /** The CSRF token that was sent, if it was sent once. */
    public Optional<String> csrfToken() {
        return csrfToken(context.request());
    }

    /** Every value that the query gives a parameter, an empty one included. */
    public List<String> queryParameter(String name) {
        return context.queryParam(name);
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
