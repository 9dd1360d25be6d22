package authlab.jwt;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How keys stand: since when each is published, and which are withdrawn. */
final class TestStandings {

    static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    /** Nothing is known of any. */
    static final KeyStandings OF_NEW_KEYS = new KeyStandings(Map.of(), Set.of(), NOW);

    private TestStandings() {}

    static KeyStandings published(String kid, Duration ago) {
        return and(OF_NEW_KEYS, kid, ago);
    }

    static KeyStandings and(KeyStandings others, String kid, Duration ago) {
        Map<String, Instant> all = new HashMap<>(others.publishedAt());
        all.put(kid, NOW.minus(ago));
        return new KeyStandings(all, others.withdrawn(), NOW);
    }

    static KeyStandings withdrawn(KeyStandings others, String... kids) {
        return new KeyStandings(others.publishedAt(), Set.of(kids), NOW);
    }
}
