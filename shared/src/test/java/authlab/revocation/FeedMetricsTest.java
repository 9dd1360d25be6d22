package authlab.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.TestSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What an operator is told of how well an instance keeps in step. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedMetricsTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final TestTime time = new TestTime();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Revocations revocations = new Revocations();
    private final Freshness freshness =
            new Freshness(time, time, revocations, TestSettings.with("auth.freshness=synced"));
    private final FeedMetrics metrics = new FeedMetrics(meters, freshness, revocations);

    @Test
    void its_age_is_unknown_before_the_first_poll_and_counts_from_when_the_latest_was_sent() {
        assertThat(gauge("auth.revocation.age")).isNaN();

        Moment sent = freshness.moment();
        time.advance(Duration.ofMillis(100));
        freshness.publish(new Freshness.Latest(sent, time.read(), NOON));
        time.advance(Duration.ofMillis(400));

        assertThat(gauge("auth.revocation.age")).isEqualTo(0.5);
    }

    @Test
    void its_lag_is_from_the_writing_of_a_revocation_to_the_poll_that_brought_it() {
        poll("10:10:");

        metrics.applied(row(11, NOON.minusMillis(250)), head("12:12:"));

        assertThat(gauge("auth.revocation.lag")).isEqualTo(0.25);
    }

    @Test
    void what_was_there_before_or_comes_again_is_no_lag() {
        metrics.applied(row(3, NOON.minusSeconds(3600)), head("10:10:"));
        poll("10:10:");
        metrics.applied(row(9, NOON.minusSeconds(1800)), head("10:10:"));

        assertThat(gauge("auth.revocation.lag")).isZero();
    }

    @Test
    void one_transaction_holds_the_cursor_back_for_as_long_as_polls_find_it_the_oldest() {
        poll("10:12:10");
        assertThat(gauge("auth.revocation.xmin.age")).isZero();

        time.advance(Duration.ofSeconds(1));
        poll("10:14:10");
        time.advance(Duration.ofSeconds(2));
        poll("10:15:10");
        assertThat(gauge("auth.revocation.xmin.age")).isEqualTo(2);

        poll("16:16:");
        assertThat(gauge("auth.revocation.xmin.age")).isZero();
    }

    @Test
    void nobody_holds_it_back_where_nothing_is_written() {
        poll("10:10:");
        time.advance(Duration.ofSeconds(1));
        poll("10:10:");
        time.advance(Duration.ofSeconds(1));

        assertThat(gauge("auth.revocation.xmin.age")).isZero();
    }

    private void poll(String snapshot) {
        metrics.polled(Snapshot.parse(snapshot), freshness.moment());
    }

    private static RevocationQuery.Head head(String snapshot) {
        return new RevocationQuery.Head(false, Snapshot.parse(snapshot), 1, NOON, Instant.EPOCH, true);
    }

    private static RevocationQuery.Row row(long transaction, Instant writtenAt) {
        return new RevocationQuery.Row(
                transaction, new Revocation.OfLogin(UUID.randomUUID()), Instant.MAX, writtenAt, false);
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }
}
