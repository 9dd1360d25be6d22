package authlab.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.SimplePassword;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/**
 * Opens connections that are not the pool's: for what must get through while the pool is exhausted, or waits on its
 * connection.
 */
@ApplicationScoped
public class ConnectionsBesidePool {

    /** More than a handshake takes on a busy machine. */
    private static final String HANDSHAKE_SECONDS_MAX = "1";

    private final AgroalDataSource pool;
    private final String url;
    private final Properties properties;

    ConnectionsBesidePool(AgroalDataSource pool) {
        AgroalConnectionFactoryConfiguration pooled =
                pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        this.pool = pool;
        this.url = pooled.jdbcUrl();
        this.properties = new Properties();
        properties.putAll(pooled.jdbcProperties());
        if (pooled.principal() != null) {
            properties.setProperty("user", pooled.principal().getName());
        }
        for (Object credential : pooled.credentials()) {
            if (credential instanceof SimplePassword password) {
                properties.setProperty("password", password.getWord());
            }
        }
        properties.setProperty("connectTimeout", HANDSHAKE_SECONDS_MAX);
        properties.setProperty("socketTimeout", HANDSHAKE_SECONDS_MAX);
    }

    /**
     * Opens one, to be closed by whoever asks. Blocks, at most some seconds.
     *
     * @param patience how long an answer may be silent, to the millisecond. The driver's own setting counts whole seconds
     */
    public Connection open(Duration patience) throws SQLException {
        Connection connection = DriverManager.getConnection(url, properties);
        try {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(patience.toMillis()));
            return connection;
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    /**
     * To be called by who lost a connection and has another. Those that lie idle in the pool are likely lost as well, and
     * each would cost somebody a 503 before the pool noticed: they are replaced. Never blocks.
     */
    public void distrustPool() {
        pool.flush(AgroalDataSource.FlushMode.IDLE);
    }
}
