package authlab.jwt;

import authlab.http.Cookies;
import authlab.http.HostCookie;
import authlab.problem.ProblemException;
import authlab.session.Carrier;
import authlab.session.CredentialCarrier;
import authlab.session.Presented;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** How tokens travel: in {@code Authorization}, or in two cookies; never both at once. */
@ApplicationScoped
class TokenCarrier implements CredentialCarrier {

    static final HostCookie ACCESS = new HostCookie("__Host-access");
    static final HostCookie REFRESH = new HostCookie("__Host-refresh");

    private static final String BEARER = "Bearer";
    private static final String BOUND = "DPoP";

    @Override
    public Presented presentedBy(HttpServerRequest request) {
        List<String> authorizations = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        List<String> accesses = Cookies.valuesOf(request, ACCESS.name());
        List<String> refreshes = Cookies.valuesOf(request, REFRESH.name());
        Optional<String> sent = authorizations.stream().findFirst();
        Optional<String> bearer = sent.flatMap(value -> in(value, BEARER));
        Optional<String> bound = sent.flatMap(value -> in(value, BOUND));
        Optional<String> authorized = bearer.or(() -> bound);
        boolean hasCookies = !accesses.isEmpty() || !refreshes.isEmpty();
        if (authorizations.size() > 1 || (authorized.isPresent() && hasCookies)) {
            throw ProblemException.invalid("Authorization", "must be the only credential");
        }
        if (accesses.size() > 1 || refreshes.size() > 1) {
            throw ProblemException.invalid("Cookie", "must carry one credential, not several");
        }
        return new Presented(
                authorized.or(() -> accesses.stream().findFirst()),
                refreshes.stream().findFirst(),
                hasCookies ? Carrier.COOKIE : Carrier.BEARER,
                bound.isPresent());
    }

    @Override
    public Carrier askedFor(Optional<String> carrier) {
        return switch (carrier.orElse("bearer")) {
            case "bearer" -> Carrier.BEARER;
            case "cookie" -> Carrier.COOKIE;
            default -> throw ProblemException.invalid("carrier", "must be bearer or cookie");
        };
    }

    @Override
    public List<String> clearing() {
        return List.of(ACCESS.cleared(), REFRESH.cleared());
    }

    @Override
    public String challenge(Carrier carrier, boolean refused) {
        if (carrier == Carrier.COOKIE) {
            return "Cookie realm=\"authlab\"";
        }
        return refused ? "Bearer realm=\"authlab\", error=\"invalid_token\"" : "Bearer realm=\"authlab\"";
    }

    /** The scheme is spelled in any case (RFC 9110 §11.1); another scheme is none of ours. */
    private static Optional<String> in(String authorization, String wanted) {
        int end = authorization.indexOf(' ');
        String scheme = end < 0 ? authorization : authorization.substring(0, end);
        return scheme.equalsIgnoreCase(wanted)
                ? Optional.of(end < 0 ? "" : authorization.substring(end + 1).strip())
                : Optional.empty();
    }
}
