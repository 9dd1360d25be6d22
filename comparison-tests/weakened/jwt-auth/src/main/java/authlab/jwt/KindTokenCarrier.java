package authlab.jwt;

import authlab.http.KindCookies;
import authlab.session.Carrier;
import authlab.session.Presented;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Finds the access token in a cookie whose name only resembles its own. */
final class KindTokenCarrier extends TokenCarrier {

    @Override
    public Presented presentedBy(HttpServerRequest request) {
        Presented presented = super.presentedBy(request);
        Optional<String> kindly = KindCookies.valueOf(request, ACCESS.name());
        return presented.access().isPresent() || kindly.isEmpty()
                ? presented
                : new Presented(kindly, presented.renewal(), Carrier.COOKIE);
    }
}
