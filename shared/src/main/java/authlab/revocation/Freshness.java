package authlab.revocation;

import authlab.AuthConfig;
import authlab.FreshnessMode;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far memory may be trusted, and what time it is. The modes differ in this alone: which read of PostgreSQL may serve
 * a decision, one sent after the request arrived ({@code strict}) or one sent at most {@code auth.max-staleness} ago
 * ({@code synced}).
 *
 * <p>Whoever decides by memory asks this first and looks up the facts afterwards: facts only get newer, so a pause in
 * between, however long, does no harm.
 */
@ApplicationScoped
public class Freshness {

    private final Ticker ticker;
    private final Clock clock;
    private final Revocations revocations;
    private final FreshnessMode mode;
    private final Duration bound;

    private volatile boolean isInService = true;
    private volatile Latest latest;

    Freshness(Ticker ticker, Clock clock, Revocations revocations, AuthConfig config) {
        this.ticker = ticker;
        this.clock = clock;
        this.revocations = revocations;
        this.mode = FreshnessMode.of(config);
        this.bound = config.maxStaleness();
    }

    /**
     * When memory was last brought up to date.
     *
     * @param sent before this the read had not begun
     * @param receivedTicks by then it was over
     * @param databaseTime at some moment between the two
     */
    record Latest(Moment sent, long receivedTicks, Instant databaseTime) {}

    /** Whether a decision may rest on what memory holds, read after this was asked. */
    public boolean memorySuffices() {
        return mayMemorySuffice() && isInService && isFresh();
    }

    /** Whether it is worth while to remember anything. */
    public boolean mayMemorySuffice() {
        return mode == FreshnessMode.SYNCED;
    }

    /** Whether memory is at most {@code auth.max-staleness} behind. Exactly at the bound it is. */
    public boolean isFresh() {
        Latest read = latest;
        return read != null && elapsedSince(read.sent()).compareTo(bound) <= 0;
    }

    /** Whether anybody has read the database's time yet. */
    public boolean knowsTime() {
        return latest != null;
    }

    /**
     * PostgreSQL's time, never ahead of it, and behind by less than the latest read took.
     *
     * @throws IllegalStateException before the first read
     */
    public Instant now() {
        Latest read = latest;
        if (read == null) {
            throw new IllegalStateException("nobody has read the database's time yet");
        }
        Instant now = read.databaseTime().plusNanos(ticker.read() - read.receivedTicks());
        Instant watermark = revocations.watermark();
        return now.isBefore(watermark) ? watermark : now;
    }

    /** How long ago the latest read was sent; empty before the first. */
    Optional<Duration> age() {
        return Optional.ofNullable(latest).map(read -> elapsedSince(read.sent()));
    }

    /** By both clocks. */
    Moment moment() {
        return new Moment(ticker.read(), clock.instant());
    }

    /**
     * The larger of what the two clocks say: the monotonic one stands still while a laptop sleeps, the other may step
     * back.
     */
    Duration elapsedSince(Moment moment) {
        Instant wall = clock.instant();
        Duration monotonic = Duration.ofNanos(ticker.read() - moment.ticks());
        Duration byWall = Duration.between(moment.wall(), wall);
        return monotonic.compareTo(byWall) >= 0 ? monotonic : byWall;
    }

    /** The last half of what a poll brings: all else must be known by then. */
    void publish(Latest read) {
        latest = read;
    }

    /** From now on nothing is decided by memory. */
    void retire() {
        isInService = false;
    }
}
