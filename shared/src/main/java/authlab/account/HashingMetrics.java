package authlab.account;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How busy an instance is with passwords: each at work holds 19 MiB. */
@ApplicationScoped
class HashingMetrics {

    private final MeterRegistry registry;
    private final HashingThreads threads;

    HashingMetrics(MeterRegistry registry, HashingThreads threads) {
        this.registry = registry;
        this.threads = threads;
    }

    void register(@Observes StartupEvent started) {
        FunctionCounter.builder("auth.passwords.hashed", threads, HashingThreads::begun)
                .description("Passwords that were hashed, or began to be")
                .register(registry);
        Gauge.builder("auth.passwords.working", threads, HashingThreads::working)
                .description("Passwords that are being hashed")
                .register(registry);
        Gauge.builder("auth.passwords.waiting", threads, HashingThreads::waiting)
                .description("Passwords that wait to be hashed")
                .register(registry);
    }
}
