package authlab.lab;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database and the one role that owns it. {@link #toString()} tells the address alone.
 *
 * @param jdbcUrl without user and password
 */
public record Database(String jdbcUrl, String username, String password) {

    private static final int CONNECT_TIMEOUT_SECONDS = 5;

    /** A connection of its own, outside any pool; waits at most 5 s. */
    public Connection connect() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        source.setUser(username);
        source.setPassword(password);
        source.setConnectTimeout(CONNECT_TIMEOUT_SECONDS);
        return source.getConnection();
    }

    String name() {
        return JdbcUrl.parse(jdbcUrl).database();
    }

    @Override
    public String toString() {
        return username + " at " + jdbcUrl;
    }
}
