package authlab.jwt;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How much an instance remembers of the credentials that it has believed. */
@ApplicationScoped
class TokenMetrics {

    private final MeterRegistry registry;
    private final VerifiedTokens tokens;

    TokenMetrics(MeterRegistry registry, VerifiedTokens tokens) {
        this.registry = registry;
        this.tokens = tokens;
    }

    void register(@Observes StartupEvent started) {
        Gauge.builder("auth.credentials.remembered", tokens, VerifiedTokens::remembered)
                .description("Credentials that were read once and need not be read again")
                .register(registry);
    }
}
