package authlab.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a new password may be: 8 to 128 code points of any kind, none of the most common, and nothing that an attacker
 * tries first here (ASVS 5.0 V6.2.1, 6.2.4, 6.2.5, 6.2.9, 6.2.11). It is used exactly as received.
 */
@ApplicationScoped
public class PasswordPolicy {

    private static final int CODE_POINTS_MIN = 8;
    private static final int CODE_POINTS_MAX = 128;
    private static final String PRODUCT = "authlab";

    private final Set<String> common = CommonPasswords.mostUsed();

    PasswordPolicy() {}

    /** What is wrong with a new password, in words for its user; empty if nothing is. */
    public Optional<String> faultIn(String password, String username) {
        String folded = password.toLowerCase(Locale.ROOT);
        if (!isOfPossibleLength(password)) {
            return Optional.of("must have " + CODE_POINTS_MIN + " to " + CODE_POINTS_MAX + " characters");
        }
        if (common.contains(folded)) {
            return Optional.of("is among the most common passwords");
        }
        if (folded.contains(username)) {
            return Optional.of("must not contain the username");
        }
        if (folded.contains(PRODUCT)) {
            return Optional.of("must not contain " + PRODUCT);
        }
        return Optional.empty();
    }

    /** False for what can be nobody's password and is not worth hashing. */
    private static boolean isOfPossibleLength(String password) {
        int codePoints = password.codePointCount(0, password.length());
        return codePoints >= CODE_POINTS_MIN && codePoints <= CODE_POINTS_MAX;
    }
}
