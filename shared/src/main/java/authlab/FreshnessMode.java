package authlab;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How old the newest knowledge behind a decision may be. */
public enum FreshnessMode {
    /** Each decision rests on a read of PostgreSQL begun after the request arrived. */
    STRICT,

    /** Each decision rests on a read begun at most {@code auth.max-staleness} before the check. */
    SYNCED,

    /** Each decision rests on the signature and this machine's clock alone. Only for credentials that are signed. */
    STATELESS;

    /** The one that is set. */
    public static FreshnessMode of(AuthConfig config) {
        return named(config.freshness())
                .orElseThrow(() -> new InvalidSetting("auth.freshness must be one of "
                        + Arrays.stream(values()).map(FreshnessMode::spelled).collect(Collectors.joining(", "))
                        + ", but is \"" + config.freshness() + "\"."));
    }

    private static Optional<FreshnessMode> named(String spelled) {
        return Arrays.stream(values())
                .filter(mode -> mode.spelled().equals(spelled))
                .findFirst();
    }

    private String spelled() {
        return name().toLowerCase(Locale.ROOT);
    }
}
