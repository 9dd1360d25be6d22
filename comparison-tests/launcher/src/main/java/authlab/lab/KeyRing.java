package authlab.lab;

import authlab.token.Signer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The keys that jwt-auth signs with: a JWK Set with private keys, kept between starts. */
final class KeyRing {

    private static final String ALG = "ES256";

    private KeyRing() {}

    /** Makes a ring of two keys, one that signs and one that can take its place, unless the file is there already. */
    static Path keptIn(Path file) {
        if (!Files.exists(file)) {
            authlab.token.KeyRing ring =
                    authlab.token.KeyRing.of(Signer.madeFor(ALG)).next(Signer.madeFor(ALG));
            PrivateFile.write(file, ring.toJson());
        }
        return file;
    }
}
