package authlab.jwt;

import authlab.ServiceStart;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts jwt-auth. */
@QuarkusMain
public final class JwtAuth {

    JwtAuth() {}

    public static void main(String... arguments) {
        ServiceStart.run(arguments, config -> {
            Parties.here(config);
            KeyRingFile.named(config.jwt().keys(), new KeyFitness()).read();
        });
    }
}
