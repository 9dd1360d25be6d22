package authlab.opaque;

import authlab.FreshnessMode;
import authlab.InvalidSetting;
import authlab.ServiceStart;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts session-auth. */
@QuarkusMain
public final class SessionAuth {

    SessionAuth() {}

    public static void main(String... arguments) {
        ServiceStart.run(arguments, config -> {
            if (FreshnessMode.of(config) == FreshnessMode.STATELESS) {
                throw new InvalidSetting("auth.freshness must be strict or synced on session-auth: a session id says"
                        + " nothing that could be believed unasked.");
            }
        });
    }
}
