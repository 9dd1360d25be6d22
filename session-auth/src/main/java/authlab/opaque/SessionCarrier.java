package authlab.opaque;

import authlab.http.Cookies;
import authlab.http.HostCookie;
import authlab.problem.ProblemException;
import authlab.session.Carrier;
import authlab.session.CredentialCarrier;
import authlab.session.Presented;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** How a session id travels: in one cookie, and nowhere else. */
@ApplicationScoped
class SessionCarrier implements CredentialCarrier {

    static final HostCookie SESSION = new HostCookie("__Host-session");

    @Override
    public Presented presentedBy(HttpServerRequest request) {
        List<String> sessions = Cookies.valuesOf(request, SESSION.name());
        if (sessions.size() > 1) {
            throw ProblemException.invalid("Cookie", "must carry one credential, not several");
        }
        return new Presented(sessions.stream().findFirst(), Optional.empty(), Carrier.COOKIE);
    }

    @Override
    public Carrier askedFor(Optional<String> carrier) {
        if (carrier.isPresent()) {
            throw ProblemException.invalid("carrier", "is unknown here: a session id travels in a cookie");
        }
        return Carrier.COOKIE;
    }

    @Override
    public List<String> clearing() {
        return List.of(SESSION.cleared());
    }

    @Override
    public String challenge(Carrier carrier, boolean refused) {
        return "Cookie realm=\"authlab\"";
    }
}
