package authlab.database;

import java.sql.SQLException;
import java.util.Set;

/** What a failed statement tells, by its SQLSTATE (PostgreSQL, appendix A). */
final class SqlFailure {

    /** Serialization failure, deadlock: the same work may well succeed now. */
    private static final Set<String> COLLISIONS = Set.of("40001", "40P01");

    /** Connection, who may connect, to what, insufficient resources, operator intervention, system error. */
    private static final Set<String> UNREACHABLE_CLASSES = Set.of("08", "28", "3D", "53", "57", "58");

    /**
     * A standby that takes no writes, a transaction that was idle or open for too long, a lock that could not be had, an
     * outcome that nobody knows.
     */
    private static final Set<String> UNREACHABLE = Set.of("25006", "25P03", "25P04", "55P03", "40003");

    private static final int CAUSES_MAX = 20;

    private SqlFailure() {}

    /**
     * The innermost SQL failure behind an exception, or null. A transaction manager hangs what broke a commit on its own
     * exception as suppressed.
     */
    static SQLException in(Throwable failure) {
        return in(failure, CAUSES_MAX);
    }

    private static SQLException in(Throwable failure, int depthLeft) {
        if (failure == null || depthLeft == 0) {
            return null;
        }
        SQLException found = in(failure.getCause(), depthLeft - 1);
        for (Throwable suppressed : failure.getSuppressed()) {
            found = found == null ? in(suppressed, depthLeft - 1) : found;
        }
        return found == null && failure instanceof SQLException sql ? sql : found;
    }

    static boolean isCollision(SQLException failure) {
        return failure.getSQLState() != null && COLLISIONS.contains(failure.getSQLState());
    }

    /** A failure without a state comes from the pool: no connection could be had. */
    static boolean isUnreachable(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                || state.length() < 2
                || UNREACHABLE_CLASSES.contains(state.substring(0, 2))
                || UNREACHABLE.contains(state)
                || isCollision(failure);
    }
}
