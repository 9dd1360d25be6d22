package authlab.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import authlab.database.Sha256;
import authlab.database.TestDatabase;
import authlab.revocation.Revocation.OfKey;
import authlab.revocation.Revocation.OfLogin;
import authlab.revocation.Revocation.OfSessionId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Against a real PostgreSQL. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RevocationFeedTest {

    private static final int FEW = 100_000;

    private final TestDatabase database = TestDatabase.fresh();
    private final TestInstance instance = new TestInstance(database.connections(), "auth.freshness=synced");

    @AfterEach
    void close() {
        instance.close();
        database.close();
    }

    @Test
    void it_brings_what_was_revoked_before_it_began_and_after() throws SQLException {
        Revocation before = aLogin();
        Revocation after = new OfSessionId(Sha256.of("an id"));
        Revocation key = new OfKey("a key");
        revoke(before);
        start();

        revoke(after);
        revoke(key);
        instance.poll();

        assertThat(instance.revocations.holds(before)).isTrue();
        assertThat(instance.revocations.holds(after)).isTrue();
        assertThat(instance.revocations.holds(key)).isTrue();
        assertThat(instance.revocations.holds(aLogin())).isFalse();
        assertThat(instance.revocations.holds(new OfKey("another"))).isFalse();
    }

    @Test
    void it_polls_by_itself() throws SQLException {
        start();
        Revocation login = aLogin();

        revoke(login);

        await().atMost(Duration.ofSeconds(10)).until(() -> instance.revocations.holds(login));
        assertThat(instance.freshness.age())
                .hasValueSatisfying(age -> assertThat(age).isLessThan(Duration.ofSeconds(10)));
    }

    @Test
    void a_transaction_that_writes_early_and_commits_late_is_not_missed() throws SQLException {
        Revocation early = aLogin();
        Revocation late = aLogin();
        try (Connection slow = database.connect()) {
            slow.setAutoCommit(false);
            TestLog.write(slow, early);
            revoke(late);
            start();
            assertThat(instance.revocations.holds(late)).isTrue();
            assertThat(instance.revocations.holds(early)).isFalse();

            slow.commit();
        }
        instance.poll();

        assertThat(instance.revocations.holds(early)).isTrue();
    }

    @Test
    void nor_is_anything_while_one_in_another_database_stays_open() throws SQLException {
        try (TestDatabase other = TestDatabase.bystander();
                Connection open = other.connect()) {
            open.setAutoCommit(false);
            TestLog.write(open, aLogin());
            start();
            for (int i = 0; i < 5; i++) {
                Revocation login = aLogin();
                revoke(login);
                instance.poll();
                assertThat(instance.revocations.holds(login)).isTrue();
            }

            assertThat(instance.revocations.size()).isEqualTo(5);
            assertThat(heldSeconds()).isPositive();
            open.rollback();
        }
        revoke(aLogin());
        instance.poll();

        assertThat(instance.revocations.size()).isEqualTo(6);
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            instance.poll();
            return heldSeconds() == 0;
        });
    }

    @Test
    void after_a_lost_connection_everything_is_asked_for_again_and_nothing_forgotten() throws SQLException {
        Revocation kept = aLogin();
        Revocation meanwhile = aLogin();
        revoke(kept);
        start();
        database.run("delete from revocation");

        loseConnection();
        revoke(meanwhile);
        instance.poll();

        assertThat(instance.revocations.holds(kept)).isTrue();
        assertThat(instance.revocations.holds(meanwhile)).isTrue();
        assertThat(instance.meters.get("auth.revocation.loads").counter().count())
                .isEqualTo(2);
    }

    @Test
    void what_a_replica_knows_counts_for_nothing() throws SQLException {
        start();
        database.run("create function public.pg_is_in_recovery() returns boolean return true");
        database.run("alter role postgres in database " + name() + " set search_path = public, pg_catalog");
        Revocation login = aLogin();

        loseConnection();
        revoke(login);
        CompletableFuture<Void> poll = instance.feed.read().toCompletableFuture();

        await().atMost(Duration.ofSeconds(10)).until(poll::isDone);
        assertThat(poll).isCompletedExceptionally();
        assertThat(instance.revocations.holds(login)).isFalse();
        await().atMost(Duration.ofSeconds(10)).until(() -> !instance.freshness.isFresh());
    }

    @Test
    void the_epoch_rises_and_the_watermark_only_rises() {
        start();
        database.run("update revocation_state set epoch = 7, watermark = '2040-01-01T00:00:00Z'");
        instance.poll();
        assertThat(instance.revocations.epoch()).isEqualTo(7);
        assertThat(instance.revocations.watermark()).isEqualTo("2040-01-01T00:00:00Z");
        assertThat(instance.freshness.now()).isAfterOrEqualTo("2040-01-01T00:00:00Z");

        database.run("update revocation_state set watermark = '2039-01-01T00:00:00Z'");
        instance.poll();

        assertThat(instance.revocations.watermark()).isEqualTo("2040-01-01T00:00:00Z");
        assertThat(instance.revocations.mayHaveForgotten(Instant.parse("2040-01-01T00:00:00Z")))
                .isTrue();
        assertThat(instance.revocations.mayHaveForgotten(Instant.parse("2040-01-01T00:00:00.000001Z")))
                .isFalse();
    }

    @Test
    void rows_are_forgotten_when_the_watermark_is_seen_and_not_because_they_are_gone() {
        database.run("insert into revocation (login_id, forget_after)"
                + " select gen_random_uuid(), '2040-01-01T00:00:00Z' from generate_series(1, 5000)");
        start();
        database.run("delete from revocation");
        instance.poll();
        assertThat(instance.revocations.size()).isEqualTo(5000);

        database.run("update revocation_state set watermark = '2040-01-01T00:00:01Z'");
        instance.poll();

        assertThat(instance.revocations.size()).isZero();
    }

    /** How soon is only judged where it can be told: by {@code -Drevocations=1000000}, on a machine that does nothing else. */
    @Test
    void a_great_many_take_no_more_than_64_bytes_each_and_are_known_within_three_seconds() {
        int many = Integer.getInteger("revocations", FEW);
        database.run("insert into revocation (login_id, forget_after)"
                + " select gen_random_uuid(), '2040-01-01T00:00:00Z' from generate_series(1, " + many + ")");
        long begun = System.nanoTime();

        instance.feed.start(null);

        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(30))
                .until(() -> instance.freshness.isFresh());
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(instance.revocations.size()).isEqualTo(many);
        assertThat(instance.revocations.bytes()).isLessThanOrEqualTo(64L * many);
        if (many > FEW) {
            assertThat(taken).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void nor_do_they_take_more_when_they_come_all_at_once() throws SQLException {
        start();
        Portions portions = new Portions();
        database.run("insert into revocation (login_id, forget_after)"
                + " select gen_random_uuid(), '2040-01-01T00:00:00Z' from generate_series(1, " + FEW + ")");

        instance.poll();

        assertThat(instance.revocations.size()).isEqualTo(FEW);
        try (Connection connection = database.connect()) {
            assertThat(new RevocationQuery().read(connection, null, 0, portions))
                    .isEqualTo(RevocationQuery.Outcome.TOO_MANY);
        }
        assertThat(portions.rows).isLessThanOrEqualTo(RevocationQuery.ROWS_AT_ONCE + 1);
    }

    @Test
    void whoever_wants_to_is_told_of_what_is_new_and_of_nothing_else() throws SQLException {
        AtomicInteger told = new AtomicInteger();
        start();
        instance.feed.onNews(told::incrementAndGet);
        instance.poll();
        assertThat(told).hasValue(0);

        revoke(aLogin());
        instance.poll();
        int afterOne = told.get();
        instance.poll();
        loseConnection();
        instance.poll();

        assertThat(afterOne).isOne();
        assertThat(told).hasValue(1);
    }

    private static final class Portions implements RevocationQuery.Receiver {

        private int rows;

        @Override
        public boolean head(RevocationQuery.Head head) {
            return true;
        }

        @Override
        public void row(RevocationQuery.Row row) {
            rows++;
        }
    }

    private void start() {
        instance.feed.start(null);
        instance.poll();
    }

    private static OfLogin aLogin() {
        return new OfLogin(UUID.randomUUID());
    }

    private void revoke(Revocation revocation) throws SQLException {
        try (Connection connection = database.connect()) {
            TestLog.write(connection, revocation);
        }
    }

    private String name() {
        return database.url().replaceFirst(".*/([a-z0-9_]+).*", "$1");
    }

    private double heldSeconds() {
        return instance.meters.get("auth.revocation.xmin.age").gauge().value();
    }

    private void loseConnection() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid, 10000) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        }
    }
}
