package authlab.opaque;

import authlab.weakened.WeakenedStart;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts session-auth without one of its defences. */
@QuarkusMain(name = "weakened")
public final class WeakenedSessionAuth {

    WeakenedSessionAuth() {}

    public static void main(String... arguments) {
        WeakenedStart.check("session-auth");
        SessionAuth.main(arguments);
    }
}
