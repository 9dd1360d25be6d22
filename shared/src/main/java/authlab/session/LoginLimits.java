package authlab.session;

import authlab.AuthConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How long a login lives and how many a user has: asked wherever one is opened, believed, renewed or listed. */
@ApplicationScoped
public class LoginLimits {

    private final AuthConfig config;

    LoginLimits(AuthConfig config) {
        this.config = config;
    }

    /** A login ends this long after its last use. */
    public Duration idleTimeout() {
        return config.session().idleTimeout();
    }

    /** A login ends this long after it began, whatever its use. */
    public Duration absoluteTimeout() {
        return config.session().absoluteTimeout();
    }

    /** So many live logins one user has at most. */
    public int maxPerUser() {
        return config.session().maxPerUser();
    }
}
