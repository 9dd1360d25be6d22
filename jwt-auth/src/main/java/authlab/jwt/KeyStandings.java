package authlab.jwt;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;

/**
 * How the keys of a ring stand with all instances at one moment.
 *
 * @param publishedAt since when each has been published; one that is not in here has not been, as far as anybody knows
 * @param withdrawn those whose tokens are dead, for ever
 * @param now PostgreSQL's time when this was read
 */
record KeyStandings(Map<String, Instant> publishedAt, Set<String> withdrawn, Instant now) {

    /** Five minutes in the caches of verifiers, and one for every instance to have read the same file. */
    static final Duration KNOWN_EVERYWHERE_AFTER = Duration.ofMinutes(6);

    KeyStandings {
        publishedAt = Map.copyOf(publishedAt);
        withdrawn = Set.copyOf(withdrawn);
    }

    boolean isWithdrawn(SigningKey key) {
        return withdrawn.contains(key.kid());
    }

    /** Keys that everybody knows by now are all alike; of the others the longest published is the most known. */
    Comparator<SigningKey> knownBest() {
        Instant knownSince = now.minus(KNOWN_EVERYWHERE_AFTER);
        return Comparator.comparing(key -> {
            Instant since = publishedAt.getOrDefault(key.kid(), Instant.MAX);
            return since.isAfter(knownSince) ? since : Instant.MIN;
        });
    }
}
