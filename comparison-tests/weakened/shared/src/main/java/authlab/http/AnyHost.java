package authlab.http;

import authlab.AuthConfig;
import io.vertx.core.http.HttpServerRequest;

/** Answers to every name that it is called by. */
final class AnyHost extends RequestOrigin {

    AnyHost(AuthConfig config) {
        super(config);
    }

    @Override
    void requireKnownHost(HttpServerRequest request, Arrival arrival) {
        // Whoever has reached this must have meant it.
    }
}
