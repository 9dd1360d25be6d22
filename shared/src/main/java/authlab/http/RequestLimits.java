package authlab.http;

import authlab.AuthConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How much of a request is taken in, and how long it may take to come. */
@ApplicationScoped
class RequestLimits {

    /** Nothing in the contract needs a tenth of it. */
    static final int BODY_BYTES_MAX = 64 * 1024;

    private final AuthConfig config;

    RequestLimits(AuthConfig config) {
        this.config = config;
    }

    /** The length of a body. */
    int bodyBytesMax() {
        return BODY_BYTES_MAX;
    }

    /** From the connection to the end of the first head. */
    Duration firstHeadWithin() {
        return config.http().firstHeadWithin();
    }

    /** From when its sender was let in, to a body's last byte. */
    Duration bodyWithin() {
        return config.http().bodyWithin();
    }
}
