package authlab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbeddedPostgreSqlTest {

    private LabFolder folder;
    private EmbeddedPostgreSql postgreSql;

    @BeforeAll
    void start() {
        // Kept from one build to the next: making a cluster is what takes long.
        folder = LabFolder.open(Path.of("target", "a lab for tests"));
        postgreSql = EmbeddedPostgreSql.in(
                folder, new Secrets(folder.resolve("secrets"), new SecureRandom()), new FreePorts(new Random()).next());
        postgreSql.start();
    }

    @AfterAll
    void stop() {
        postgreSql.close();
        folder.close();
    }

    @Test
    void what_was_committed_survives_the_death_of_the_server() throws SQLException {
        Database database = postgreSql.freshDatabase("survivor");
        execute(database, "create table t as select 42 as answer");

        postgreSql.kill9();
        postgreSql.start();

        assertThat(ask(postgreSql.database("survivor"), "select answer from t")).isEqualTo("42");
    }

    @Test
    void a_commit_is_on_disk_before_it_is_acknowledged() throws SQLException {
        Database database = postgreSql.freshDatabase("durable");

        assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
        assertThat(ask(database, "show fsync")).isEqualTo("on");
        assertThat(ask(database, "show full_page_writes")).isEqualTo("on");
    }

    @Test
    void it_listens_on_loopback_only() throws SQLException {
        Database database = postgreSql.freshDatabase("local");

        assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void nobody_gets_in_without_the_password() {
        Database database = postgreSql.freshDatabase("guarded");

        assertThatThrownBy(() -> new Database(database.jdbcUrl(), "guarded", "guess").connect())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> new Database(database.jdbcUrl(), "postgres", "").connect())
                .isInstanceOf(SQLException.class);
    }

    @Test
    void a_role_may_not_enter_the_database_of_another() {
        Database mine = postgreSql.freshDatabase("mine");
        Database yours = postgreSql.freshDatabase("yours");

        assertThatThrownBy(() -> new Database(yours.jdbcUrl(), mine.username(), mine.password()).connect())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_fresh_database_is_empty_though_the_old_one_was_in_use() throws SQLException {
        Database database = postgreSql.freshDatabase("reused");
        execute(database, "create table t as select 42 as answer");

        try (Connection inUse = database.connect()) {
            assertThat(inUse.isValid(1)).isTrue();

            postgreSql.freshDatabase("reused");

            assertThat(ask(database, "select count(*) from pg_tables where tablename = 't'"))
                    .isEqualTo("0");
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Database database, String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
