package authlab.database;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.UUID;

/**
 * UUIDs of version 7 (RFC 9562 §5.7): milliseconds first, so that an index grows at one end, then how much of the next
 * one has passed (§6.2, method 3), then 62 random bits. So ids sort as their moments do, to the microsecond, and what is
 * listed by id is listed by time.
 *
 * <p>A name, never a secret: nothing is granted for knowing one.
 */
public final class TimeOrderedId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long NANOS_OF_MILLI = 1_000_000;

    private TimeOrderedId() {}

    /** A new id of that moment. */
    public static UUID at(Instant moment) {
        return new UUID(timeOf(moment), VARIANT | (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL));
    }

    /** The least id of that moment: more than any of an earlier one. */
    public static UUID leastAt(Instant moment) {
        return new UUID(timeOf(moment), VARIANT);
    }

    private static long timeOf(Instant moment) {
        return moment.toEpochMilli() << 16 | VERSION | fractionOfMilli(moment);
    }

    /** In 4096ths: finer than a microsecond. */
    private static long fractionOfMilli(Instant moment) {
        return (moment.get(ChronoField.NANO_OF_SECOND) % NANOS_OF_MILLI << 12) / NANOS_OF_MILLI;
    }

    /** The id that is spelled so; only the canonical spelling, in lower case, is one. */
    public static Optional<UUID> parse(String spelled) {
        try {
            return Optional.of(UUID.fromString(spelled))
                    .filter(id -> id.toString().equals(spelled));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
