package authlab.opaque;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How much an instance remembers of the credentials that it has believed. */
@ApplicationScoped
class SessionMetrics {

    private final MeterRegistry registry;
    private final SessionFreshness freshness;

    SessionMetrics(MeterRegistry registry, SessionFreshness freshness) {
        this.registry = registry;
        this.freshness = freshness;
    }

    void register(@Observes StartupEvent started) {
        Gauge.builder("auth.credentials.remembered", freshness, SessionFreshness::remembered)
                .description("Credentials that were read once and need not be read again")
                .register(registry);
    }
}
