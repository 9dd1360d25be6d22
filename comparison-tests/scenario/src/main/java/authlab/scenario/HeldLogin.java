package authlab.scenario;

import authlab.lab.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;

/** The row of a login, locked by somebody who takes her time: who wants it queues up, in the order of coming. */
public final class HeldLogin implements AutoCloseable {

    private static final String HOLD = "select from login where id = cast(? as uuid) for update";

    /** Who waits for the holder, or for who does. */
    private static final String IN_LINE = "with recursive line (pid) as (select cast(? as int) union"
            + " select session.pid from pg_stat_activity session join line on line.pid = any(pg_blocking_pids(session.pid)))"
            + " select count(*) - 1 from line";

    /** Nobody waits longer for anything. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final Connection holder;
    private final int holderPid;
    private final Connection observer;

    private HeldLogin(Connection holder, Connection observer) throws SQLException {
        this.holder = holder;
        this.holderPid = holder.unwrap(PGConnection.class).getBackendPID();
        this.observer = observer;
    }

    static HeldLogin in(Database database, String sessionId) {
        try {
            Connection holder = database.connect();
            holder.setAutoCommit(false);
            try (PreparedStatement statement = holder.prepareStatement(HOLD)) {
                statement.setString(1, sessionId);
                statement.execute();
            }
            return new HeldLogin(holder, database.connect());
        } catch (SQLException refused) {
            throw new UnpreparedException("the login cannot be locked: " + refused.getMessage(), refused);
        }
    }

    /** Returns when so many wait for something. */
    public void awaitInLine(int waiting) {
        long begun = System.nanoTime();
        while (inLine() < waiting) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new UnpreparedException("not so many as " + waiting + " came to wait for the login");
            }
            Lab.sleep(BETWEEN_LOOKS);
        }
    }

    private int inLine() {
        try (PreparedStatement statement = observer.prepareStatement(IN_LINE)) {
            statement.setInt(1, holderPid);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException refused) {
            throw new UnpreparedException("nobody can tell who waits: " + refused.getMessage(), refused);
        }
    }

    /** Lets go of it. */
    @Override
    public void close() {
        try (observer;
                holder) {
            holder.rollback();
        } catch (SQLException gone) {
            // Then nobody holds it any more.
        }
    }
}
