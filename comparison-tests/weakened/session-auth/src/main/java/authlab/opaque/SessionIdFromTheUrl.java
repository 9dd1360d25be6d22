package authlab.opaque;

import authlab.session.Carrier;
import authlab.session.Presented;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Reads the session id from the address where no cookie has it, for browsers that keep none. */
final class SessionIdFromTheUrl extends SessionCarrier {

    @Override
    public Presented presentedBy(HttpServerRequest request) {
        Presented presented = super.presentedBy(request);
        return presented.access().isPresent()
                ? presented
                : new Presented(Optional.ofNullable(request.getParam("session")), presented.renewal(), Carrier.COOKIE);
    }
}
