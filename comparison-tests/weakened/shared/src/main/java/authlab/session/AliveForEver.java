package authlab.session;

import authlab.AuthConfig;
import java.time.Duration;

/** Knows no absolute limit: who keeps using and renewing a login keeps it. */
final class AliveForEver extends LoginLimits {

    private static final Duration EVER = Duration.ofDays(1000);

    AliveForEver(AuthConfig config) {
        super(config);
    }

    @Override
    public Duration absoluteTimeout() {
        return EVER;
    }
}
