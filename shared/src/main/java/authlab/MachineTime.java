package authlab;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * This machine's two clocks. What is stored or signed never comes from either: that is PostgreSQL's to tell
 * ({@link authlab.database.DatabaseClock}).
 */
class MachineTime {

    /** For "how long since": never steps, but stands still while a laptop sleeps. */
    @Produces
    @Singleton
    Ticker ticker() {
        return Ticker.systemTicker();
    }

    /** For "what time is it": may step, and be wrong. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
