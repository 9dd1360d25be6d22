package authlab.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.TestSettings;
import authlab.database.StoreUnreachable;
import authlab.database.Transactions;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseReadinessTest {

    private final Database database = new Database();

    /** Never reached: the answer is the database's to give. */
    private final RevocationLog log = new RevocationLog(null, null, null, null, null);

    @Test
    void whoever_knows_enough_is_ready_and_asks_nobody() {
        Freshness freshness = synced();
        pollNow(freshness);
        database.isReachable = false;

        assertThat(statusWith(freshness)).isEqualTo(Status.UP);
        assertThat(database.asked).isZero();
    }

    @Test
    void whoever_does_not_is_ready_if_the_database_can_be_asked() {
        assertThat(statusWith(synced())).isEqualTo(Status.UP);
        assertThat(database.asked).isOne();
    }

    @Test
    void and_is_not_if_it_cannot() {
        database.isReachable = false;

        assertThat(statusWith(synced())).isEqualTo(Status.DOWN);
    }

    @Test
    void in_strict_nobody_ever_knows_enough() {
        Freshness freshness = in("strict");
        pollNow(freshness);
        database.isReachable = false;

        assertThat(statusWith(freshness)).isEqualTo(Status.DOWN);
    }

    private Status statusWith(Freshness freshness) {
        return new DatabaseReadiness(database, log, freshness).call().getStatus();
    }

    private static Freshness synced() {
        return in("synced");
    }

    private static Freshness in(String mode) {
        return new Freshness(
                Ticker.systemTicker(),
                Clock.systemUTC(),
                new Revocations(),
                TestSettings.with("auth.freshness=" + mode, "auth.max-staleness=PT1M"));
    }

    private static void pollNow(Freshness freshness) {
        Moment now = freshness.moment();
        freshness.publish(new Freshness.Latest(now, now.ticks(), Instant.now()));
    }

    /** Answers or does not. */
    private static final class Database extends Transactions {

        private boolean isReachable = true;
        private int asked;

        @Override
        public <T> T call(Supplier<T> work) {
            asked++;
            if (!isReachable) {
                throw new StoreUnreachable(null);
            }
            return null;
        }
    }
}
