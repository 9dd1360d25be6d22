package authlab.faults.run;

import authlab.faults.history.Change;
import authlab.faults.history.Credential;
import authlab.faults.history.Ending;
import authlab.faults.history.Operation;
import authlab.faults.history.Scope;
import authlab.lab.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the database says of a run that is over: which changes it has, which revocations, and when each was committed.
 * Needs {@code track_commit_timestamp}, and a log of which nothing was forgotten yet.
 */
final class Committed {

    private static final String CHANGES = """
            select substr(memo, 11)::bigint as operation,
                (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000000)::bigint as committed
            from transfer where memo like 'operation %'
            """;

    /** The first row of each: who revokes once more writes another. A raised epoch ends every login of a lower one. */
    private static final String ENDINGS = """
            with killed as (
                select login_id, session_digest, kid, xid from revocation where epoch is null
                union all
                select login.id, null, null, xid
                from revocation join login on login.epoch < revocation.epoch)
            select login_id::text as login, encode(session_digest, 'hex') as digest, kid,
                min((extract(epoch from pg_xact_commit_timestamp(xid::xid)) * 1000000)::bigint) as committed
            from killed group by 1, 2, 3
            """;

    private final Connection connection;

    private Committed(Connection connection) {
        this.connection = connection;
    }

    /** Both lists of a database. */
    record Found(List<Change> changes, List<Ending> endings) {}

    static Found in(Database database, List<Operation> operations) {
        try (Connection connection = database.connect()) {
            Committed committed = new Committed(connection);
            return new Found(committed.changes(operations), committed.endings());
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private List<Change> changes(List<Operation> operations) throws SQLException {
        Map<Long, Credential> senders =
                operations.stream().collect(Collectors.toMap(Operation::id, Operation::credential));
        List<Change> changes = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(CHANGES);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                long operation = rows.getLong("operation");
                // Else it is of another stage at the same database.
                if (senders.containsKey(operation)) {
                    changes.add(new Change(operation, senders.get(operation), rows.getLong("committed")));
                }
            }
        }
        return changes;
    }

    private List<Ending> endings() throws SQLException {
        List<Ending> endings = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ENDINGS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                endings.add(new Ending(scope(rows), rows.getLong("committed")));
            }
        }
        return endings;
    }

    private static Scope scope(ResultSet row) throws SQLException {
        String login = row.getString("login");
        if (login != null) {
            return new Scope.OfLogin(login);
        }
        String kid = row.getString("kid");
        return kid == null ? new Scope.OfCredential(row.getString("digest")) : new Scope.OfKey(kid);
    }
}
