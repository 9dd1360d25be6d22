package authlab.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a user may do. Spelled in lower case wherever it leaves the program. */
public enum Role {
    ADMIN,
    USER;

    /** The spelling in tokens, bodies and tables. */
    @JsonValue
    public String spelled() {
        return name().toLowerCase(Locale.ROOT);
    }
}
