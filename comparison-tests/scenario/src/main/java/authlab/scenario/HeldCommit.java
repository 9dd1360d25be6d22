package authlab.scenario;

import authlab.lab.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Transactions that have written a revocation and cannot commit yet: the last thing that each of them does is to queue up for
 * a lock that somebody has.
 */
public final class HeldCommit implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger(7_000_000);

    private final Connection holder;
    private final int number;

    private HeldCommit(Connection holder, int number) {
        this.holder = holder;
        this.number = number;
    }

    /** @param user as a literal */
    static HeldCommit in(Database database, String user) {
        HeldCommit held = null;
        try {
            held = new HeldCommit(database.connect(), NUMBER.incrementAndGet());
            held.run("select pg_advisory_lock(" + held.number + ")");
            held.run("create function " + held.name() + "() returns trigger language plpgsql as"
                    + " $$ begin perform pg_advisory_xact_lock(" + held.number + "); return null; end $$");
            held.run("create constraint trigger " + held.name() + " after update on login deferrable initially deferred"
                    + " for each row when (new.over_at is not null and new.user_id = " + user + ") execute function "
                    + held.name() + "()");
            return held;
        } catch (SQLException refused) {
            throw new UnpreparedException("no commit can be held up: " + refused.getMessage(), refused);
        }
    }

    private String name() {
        return "held_" + number;
    }

    /** Whether one waits. */
    public boolean isAwaited() {
        try (Statement statement = holder.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted and objid = "
                                + number)) {
            row.next();
            return row.getInt(1) > 0;
        } catch (SQLException refused) {
            throw new UnpreparedException("nobody can tell who waits: " + refused.getMessage(), refused);
        }
    }

    /** Begins a transaction later than they did, commits it, and has everybody read that. */
    public void overtake() {
        try {
            run("select pg_current_xact_id(), pg_notify('revocation', '')");
        } catch (SQLException refused) {
            throw new UnpreparedException("nothing can be committed: " + refused.getMessage(), refused);
        }
    }

    /** Lets them commit. */
    public void letGo() {
        try {
            run("select pg_advisory_unlock(" + number + ")");
        } catch (SQLException refused) {
            throw new UnpreparedException("what was held up cannot go on: " + refused.getMessage(), refused);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = holder.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try (holder) {
            run("select pg_advisory_unlock_all()");
            run("drop function " + name() + " cascade");
        } catch (SQLException gone) {
            throw new UnpreparedException("what was held up stays so: " + gone.getMessage(), gone);
        }
    }
}
