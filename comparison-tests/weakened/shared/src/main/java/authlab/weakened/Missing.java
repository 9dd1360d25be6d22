package authlab.weakened;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The defence that this process lacks, or the few that guard the same thing. */
@Singleton
public class Missing {

    static final String SETTING = "weakened.without";

    private final String service;

    /** Never empty. */
    private volatile Set<Defence> defences;

    Missing(
            @ConfigProperty(name = SETTING) String ids,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.service = service;
        this.defences = Defence.named(ids, service);
        if (defences.isEmpty()) {
            throw new IllegalStateException("unknown to " + service + ": " + ids);
        }
    }

    /** For a {@code switch}, which knows none of those that can be missing together. */
    public Defence defence() {
        return defences.iterator().next();
    }

    /** Whether it is that one, or that one is among them. */
    public boolean is(Defence asked) {
        return defences.contains(asked);
    }

    /**
     * Those are missing from now on, and what was missing is back.
     *
     * @param ids separated by commas
     * @return whether all of that can come and go while the process runs
     */
    boolean become(String ids) {
        Set<Defence> wanted = Defence.named(ids, service);
        boolean isPossible = !wanted.isEmpty()
                && Stream.concat(wanted.stream(), defences.stream()).allMatch(Defence::comesAndGoes);
        if (isPossible) {
            defences = wanted;
        }
        return isPossible;
    }

    @Override
    public String toString() {
        return defences.stream().map(Defence::id).collect(Collectors.joining(","));
    }
}
