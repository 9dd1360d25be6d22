package authlab.jwt;

import authlab.http.Cookies;
import authlab.session.Carrier;
import authlab.session.Presented;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Of several tokens takes the first, and of a list what stands before the comma. */
final class FirstTokenCarrier extends TokenCarrier {

    private static final String BEARER = "Bearer ";

    @Override
    public Presented presentedBy(HttpServerRequest request) {
        Optional<String> bearer = request.headers().getAll(HttpHeaders.AUTHORIZATION).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .filter(value -> value.startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()))
                .findFirst();
        Stream<String> accesses = Cookies.valuesOf(request, ACCESS.name()).stream();
        Stream<String> refreshes = Cookies.valuesOf(request, REFRESH.name()).stream();
        return new Presented(
                bearer.or(accesses::findFirst),
                refreshes.findFirst(),
                bearer.isPresent() ? Carrier.BEARER : Carrier.COOKIE);
    }
}
