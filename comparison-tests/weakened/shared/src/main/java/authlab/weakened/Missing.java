package authlab.weakened;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one defence that this process lacks. */
@Singleton
public class Missing {

    static final String SETTING = "weakened.without";

    private final Defence defence;

    Missing(
            @ConfigProperty(name = SETTING) String id,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.defence = Defence.named(id, service).orElseThrow();
    }

    /** For a {@code switch}. */
    public Defence defence() {
        return defence;
    }

    @Override
    public String toString() {
        return defence.id();
    }
}
