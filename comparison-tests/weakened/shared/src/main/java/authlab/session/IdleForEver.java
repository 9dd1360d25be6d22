package authlab.session;

import authlab.AuthConfig;
import java.time.Duration;

/** Knows no idle time-out: a login lives to its absolute end, used or not. */
final class IdleForEver extends LoginLimits {

    IdleForEver(AuthConfig config) {
        super(config);
    }

    @Override
    public Duration idleTimeout() {
        return absoluteTimeout();
    }
}
