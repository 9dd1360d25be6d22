package authlab.session;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Writes each use as it is told, whatever stands there; and, as an instance does that never heard the answer, tells each
 * once more when two later ones are written.
 */
final class AsItIsTold extends LastSeenRows {

    private final Map<UUID, Deque<Instant>> unheard = new HashMap<>();

    AsItIsTold(AgroalDataSource database, LoginLimits limits) {
        super(database, limits);
    }

    @Override
    synchronized Written write(Map<UUID, Instant> uses) throws SQLException {
        Written written = super.write(uses);
        Map<UUID, Instant> again = new HashMap<>();
        uses.forEach((login, use) -> {
            Deque<Instant> before = unheard.computeIfAbsent(login, first -> new ArrayDeque<>());
            if (before.size() == 2) {
                again.put(login, before.removeFirst());
            }
            before.addLast(use);
        });
        super.write(again);
        return written;
    }

    @Override
    String statement() {
        return super.statement().replace("greatest(last_seen_at, target.at)", "target.at");
    }
}
