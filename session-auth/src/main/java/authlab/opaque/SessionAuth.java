package authlab.opaque;

import authlab.ServiceStart;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts session-auth. */
@QuarkusMain
public final class SessionAuth {

    SessionAuth() {}

    public static void main(String... arguments) {
        ServiceStart.run(arguments, config -> {});
    }
}
