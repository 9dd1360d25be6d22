package authlab.opaque;

import authlab.http.Cookies;
import authlab.session.Carrier;
import authlab.session.Presented;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Of several session ids takes the first. */
final class FirstSessionCarrier extends SessionCarrier {

    @Override
    public Presented presentedBy(HttpServerRequest request) {
        return new Presented(
                Cookies.valuesOf(request, SESSION.name()).stream().findFirst(), Optional.empty(), Carrier.COOKIE);
    }
}
