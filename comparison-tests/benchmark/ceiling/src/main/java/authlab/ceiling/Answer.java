package authlab.ceiling;

import java.time.Instant;
import java.util.List;

/** As the services answer {@code GET /api/me}. */
public record Answer(String username, List<String> roles, Instant authenticatedAt) {

    static final Answer FIXED = new Answer("benchmark-1", List.of("user"), Instant.parse("2026-11-01T00:00:00Z"));
}
