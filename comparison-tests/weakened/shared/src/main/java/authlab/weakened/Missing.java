package authlab.weakened;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one defence that this process lacks. */
@Singleton
public class Missing {

    static final String SETTING = "weakened.without";

    private final String service;
    private volatile Defence defence;

    Missing(
            @ConfigProperty(name = SETTING) String id,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.service = service;
        this.defence = Defence.named(id, service).orElseThrow();
    }

    /** For a {@code switch}. */
    public Defence defence() {
        return defence;
    }

    /** Whether it is that one. */
    public boolean is(Defence asked) {
        return defence == asked;
    }

    /**
     * That one is missing from now on, and what was missing is back.
     *
     * @return whether both can come and go while the process runs
     */
    boolean become(String id) {
        Defence wanted = Defence.named(id, service).orElse(null);
        boolean isPossible = wanted != null && wanted.comesAndGoes() && defence.comesAndGoes();
        if (isPossible) {
            defence = wanted;
        }
        return isPossible;
    }

    @Override
    public String toString() {
        return defence.id();
    }
}
