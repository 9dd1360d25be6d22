package authlab.http;

import authlab.AuthConfig;

/** Takes the origin {@code null} for none at all. A sandboxed frame of anybody's sends it. */
final class NullOriginWelcome extends RequestOrigin {

    NullOriginWelcome(AuthConfig config) {
        super(config);
    }

    @Override
    boolean isTrusted(Arrival arrival, String origin) {
        return origin.equals("null") || super.isTrusted(arrival, origin);
    }
}
