package authlab.http;

import authlab.AuthConfig;
import io.vertx.core.http.HttpServerRequest;

/** Takes the origin {@code null} for none at all. A sandboxed frame of anybody's sends it. */
final class NullOriginWelcome extends RequestOrigin {

    NullOriginWelcome(AuthConfig config) {
        super(config);
    }

    @Override
    boolean isTrusted(HttpServerRequest request, String origin) {
        return origin.equals("null") || super.isTrusted(request, origin);
    }
}
