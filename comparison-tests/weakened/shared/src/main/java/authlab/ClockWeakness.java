package authlab;

import authlab.weakened.Defence;
import authlab.weakened.Missing;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What time this machine thinks it is. */
class ClockWeakness {

    @Produces
    @Alternative
    @Priority(1)
    @Singleton
    Clock clock(Missing missing, @ConfigProperty(name = "weakened.clock") Optional<Path> file) {
        return missing.is(Defence.RIGHT_CLOCK) && file.isPresent()
                ? new WrongClock(Clock.systemUTC(), file.get())
                : Clock.systemUTC();
    }
}
