package authlab.revocation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;

/** Writes into the log as a revoking transaction does. */
final class TestLog {

    static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    private TestLog() {}

    /** In the transaction of that connection, or in one of its own. A key is never forgotten. */
    static void write(Connection connection, Revocation revocation, Instant forgetAfter, boolean asksReport)
            throws SQLException {
        String column = "login_id";
        String value = "";
        if (revocation instanceof Revocation.OfLogin login) {
            value = "'" + login.id() + "'";
        } else if (revocation instanceof Revocation.OfSessionId id) {
            column = "session_digest";
            value = "'\\x" + HexFormat.of().formatHex(id.digest().bytes()) + "'";
        } else if (revocation instanceof Revocation.OfKey key) {
            column = "kid";
            value = "'" + key.kid() + "'";
        }
        String end = revocation instanceof Revocation.OfKey ? "null" : "'" + forgetAfter + "'";
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into revocation (" + column + ", forget_after, asks_report) values (" + value
                    + ", " + end + ", " + asksReport + ")");
        }
    }

    static void write(Connection connection, Revocation revocation) throws SQLException {
        write(connection, revocation, LATER, false);
    }
}
