package authlab.account;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;

/** The passwords that are tried first: the list that zxcvbn ranks by use. */
final class CommonPasswords {

    /** ASVS 5.0 V6.2.4: the top 3000 of those that are long enough to be chosen here. */
    private static final int COUNT = 3000;

    private static final int LENGTH_MIN = 8;

    private CommonPasswords() {}

    /** In lower case. */
    static Set<String> mostUsed() {
        try {
            return StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
                    .filter(password -> password.length() >= LENGTH_MIN)
                    .limit(COUNT)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
