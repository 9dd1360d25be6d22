package authlab.session;

import authlab.AuthConfig;

/** Counts no logins. */
final class AnyNumberOfLogins extends LoginLimits {

    AnyNumberOfLogins(AuthConfig config) {
        super(config);
    }

    @Override
    public int maxPerUser() {
        return Integer.MAX_VALUE;
    }
}
