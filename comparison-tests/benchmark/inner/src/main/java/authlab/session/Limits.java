package authlab.session;

import authlab.AuthConfig;

/** How long logins live by those settings. */
public final class Limits {

    private Limits() {}

    public static LoginLimits of(AuthConfig config) {
        return new LoginLimits(config);
    }
}
