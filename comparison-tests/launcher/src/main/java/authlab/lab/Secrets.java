package authlab.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Passwords that nobody chose: made once, kept one in a file, the same at the next start. */
final class Secrets {

    private static final int BYTES = 32;

    private final Path folder;
    private final SecureRandom random;

    Secrets(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    /** 43 base64url characters. */
    String of(String name) {
        Path file = file(name);
        try {
            if (!Files.exists(file)) {
                byte[] bytes = new byte[BYTES];
                random.nextBytes(bytes);
                PrivateFile.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new LabException("Cannot read " + file + ": " + unreadable + ".", unreadable);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }
}
