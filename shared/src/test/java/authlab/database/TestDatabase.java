package authlab.database;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** An empty database with the schema that both services share, at a real PostgreSQL that all tests of this module share. */
public final class TestDatabase implements AutoCloseable {

    private static final String USER = "postgres";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;
    private AgroalDataSource pool;

    private TestDatabase(String name) {
        this.name = name;
    }

    public static TestDatabase fresh() {
        TestDatabase database = new TestDatabase("test_" + COUNT.incrementAndGet());
        Server.RUNNING.run("postgres", "create database " + database.name);
        Flyway.configure()
                .dataSource(database.url(), USER, USER)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return database;
    }

    /** One that nobody asks anything of, at the same PostgreSQL. */
    public static TestDatabase bystander() {
        return fresh();
    }

    public String url() {
        return Server.RUNNING.url(name);
    }

    /** To be closed by whoever asks. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), USER, USER);
    }

    /** Runs a statement that gives no rows, and commits. */
    public void run(String sql) {
        Server.RUNNING.run(name, sql);
    }

    public synchronized AgroalDataSource pool() {
        if (pool == null) {
            pool = poolTo(url());
        }
        return pool;
    }

    public ConnectionsBesidePool connections() {
        return new ConnectionsBesidePool(pool());
    }

    /** The same by another way, such as a proxy. */
    public ConnectionsBesidePool connectionsBy(String url) {
        return new ConnectionsBesidePool(poolTo(url));
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
        Server.RUNNING.run("postgres", "drop database " + name + " with (force)");
    }

    private static AgroalDataSource poolTo(String url) {
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(settings -> settings.maxSize(4)
                            .acquisitionTimeout(Duration.ofSeconds(5))
                            .connectionFactoryConfiguration(
                                    factory -> factory.jdbcUrl(url).principal(new NamePrincipal(USER)))));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Ends with the JVM. */
    private record Server(EmbeddedPostgres process) {

        static final Server RUNNING = start();

        private static Server start() {
            try {
                return new Server(EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C")
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        String url(String database) {
            return process.getJdbcUrl(USER, database);
        }

        void run(String database, String sql) {
            try (Connection connection = DriverManager.getConnection(url(database), USER, USER);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
