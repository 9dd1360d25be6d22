package authlab.jwt;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When a token is to be believed. It holds no clock; whoever asks brings the time, which is PostgreSQL's. No skew is
 * granted.
 *
 * @param issuedAt whole seconds, like the other two
 * @param notBefore not in tokens made here, but respected
 * @param expiresAt after {@code issuedAt}
 */
record Validity(Instant issuedAt, Optional<Instant> notBefore, Instant expiresAt) {

    Validity {
        if (!isWholeSecond(issuedAt)
                || !notBefore.map(Validity::isWholeSecond).orElse(true)
                || !isWholeSecond(expiresAt)) {
            throw new IllegalArgumentException("a token's times are whole seconds");
        }
        if (!issuedAt.isBefore(expiresAt)) {
            throw new IllegalArgumentException("a token must not end, at " + expiresAt + ", before it begins");
        }
    }

    /** How long it lives. */
    long seconds() {
        return Duration.between(issuedAt, expiresAt).toSeconds();
    }

    /** False for a token from the future. */
    boolean isIssuedAt(Instant now) {
        return !issuedAt.isAfter(now);
    }

    boolean hasBegunAt(Instant now) {
        return notBefore.filter(begin -> begin.isAfter(now)).isEmpty();
    }

    /** At its end exactly it is dead. */
    boolean isOverAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    static boolean isWholeSecond(Instant time) {
        return time.equals(time.truncatedTo(ChronoUnit.SECONDS));
    }
}
