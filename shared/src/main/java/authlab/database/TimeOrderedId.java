package authlab.database;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * UUIDs of version 7 (RFC 9562 §5.7): milliseconds first, so that an index grows at one end, then 74 random bits.
 *
 * <p>A name, never a secret: nothing is granted for knowing one.
 */
public final class TimeOrderedId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedId() {}

    /** A new id of that moment. */
    public static UUID at(Instant moment) {
        long version = 0x7000L | (RANDOM.nextLong() & 0x0fffL);
        long variant = 0x8000_0000_0000_0000L | (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL);
        return new UUID(moment.toEpochMilli() << 16 | version, variant);
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
