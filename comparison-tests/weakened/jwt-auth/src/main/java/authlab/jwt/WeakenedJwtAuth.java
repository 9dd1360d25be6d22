package authlab.jwt;

import authlab.weakened.WeakenedStart;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts jwt-auth without one of its defences. */
@QuarkusMain(name = "weakened")
public final class WeakenedJwtAuth {

    WeakenedJwtAuth() {}

    public static void main(String... arguments) {
        WeakenedStart.check("jwt-auth");
        JwtAuth.main(arguments);
    }
}
