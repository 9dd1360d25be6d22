package authlab.http;

import authlab.AuthConfig;

/** Takes in whatever comes, as long as there is memory for it. */
final class AnyLength extends RequestLimits {

    AnyLength(AuthConfig config) {
        super(config);
    }

    @Override
    int bodyBytesMax() {
        return Integer.MAX_VALUE - 1;
    }
}
