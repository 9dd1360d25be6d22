package authlab.revocation;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A machine's two clocks, which move when told. */
final class TestTime extends Clock implements Ticker {

    private Instant wall = Instant.parse("2026-11-24T12:00:00Z");
    private long ticks = Long.MAX_VALUE - 1_000;

    /** Both clocks go on. */
    void advance(Duration time) {
        sleep(time);
        ticks += time.toNanos();
    }

    /** The monotonic clock stands still meanwhile. */
    void sleep(Duration time) {
        wall = wall.plus(time);
    }

    /** Somebody sets the clock. */
    void step(Duration time) {
        wall = wall.plus(time);
    }

    @Override
    public long read() {
        return ticks;
    }

    @Override
    public Instant instant() {
        return wall;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
