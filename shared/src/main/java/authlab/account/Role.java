package authlab.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a user may do. Spelled in lower case wherever it leaves the program. */
public enum Role {
    ADMIN,
    USER;

    /** The role that is spelled so, to the letter. */
    public static Optional<Role> spelled(String text) {
        return Arrays.stream(values())
                .filter(role -> role.spelled().equals(text))
                .findFirst();
    }

    /** The spelling in tokens, bodies and tables. */
    @JsonValue
    public String spelled() {
        return name().toLowerCase(Locale.ROOT);
    }
}
