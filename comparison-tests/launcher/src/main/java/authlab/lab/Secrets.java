package authlab.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.postgresql.util.PasswordUtil;

/** Passwords that nobody chose: made once, kept one in a file, the same at the next start. */
final class Secrets {

    private static final int BYTES = 32;

    private static final int SALT_BYTES = 16;

    /** Nobody guesses 256 bits of chance, however quickly he may try; and every new connection computes so many. */
    private static final int SCRAM_ITERATIONS = 1;

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

    /** What PostgreSQL is told instead of it (RFC 5802 §3). */
    String verifierOf(String name) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return PasswordUtil.encodeScramSha256(of(name).toCharArray(), SCRAM_ITERATIONS, salt);
    }

    Path file(String name) {
        return folder.resolve(name);
    }
}
