package authlab.revocation;

import authlab.AuthConfig;
import authlab.TestSettings;
import authlab.database.ConnectionsBesidePool;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** What keeps one instance in step, without the rest of the service. */
final class TestInstance implements AutoCloseable {

    final AuthConfig config;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Revocations revocations = new Revocations();
    final Freshness freshness;
    final Registration registration;
    final RevocationFeed feed;

    TestInstance(ConnectionsBesidePool connections, String... settings) {
        this.config = TestSettings.with(settings);
        this.freshness = new Freshness(Ticker.systemTicker(), Clock.systemUTC(), revocations, config);
        this.registration = new Registration(config);
        this.feed = new RevocationFeed(
                connections,
                revocations,
                freshness,
                registration,
                new RevocationQuery(),
                new Cursor(),
                new FeedMetrics(meters, freshness, revocations),
                config);
    }

    /** One that has applied a first poll. */
    static TestInstance started(ConnectionsBesidePool connections, String... settings) {
        TestInstance instance = new TestInstance(connections, settings);
        instance.feed.start(new StartupEvent());
        instance.poll();
        return instance;
    }

    /** Returns when a poll has been applied that was sent after this was called. */
    void poll() {
        try {
            feed.read().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    void leave() {
        feed.leave(new ShutdownEvent());
    }

    @Override
    public void close() {
        feed.close();
    }
}
