package authlab.http;

import authlab.AuthConfig;
import io.vertx.core.http.HttpServerRequest;

/** Does not ask which page sent a request. */
final class AnySite extends RequestOrigin {

    AnySite(AuthConfig config) {
        super(config);
    }

    @Override
    void requireOwnSite(HttpServerRequest request, Arrival arrival) {
        // A cookie is a cookie.
    }
}
