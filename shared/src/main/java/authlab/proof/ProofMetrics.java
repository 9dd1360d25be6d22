package authlab.proof;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How proofs fare, for whoever watches: a client whose clock is wrong, a thief with a copy, a flood. What was accepted lately
 * is what the store of used proofs holds, for each is a row of it until it is too old to be used again.
 */
@ApplicationScoped
class ProofMetrics {

    private static final String MISSING = "missing";
    private static final String FORM = "form";
    private static final String SENT_AS_BEARER = "sent-as-bearer";
    private static final String USED = "used";

    private final MeterRegistry registry;
    private final UsedProofs used;
    private final Counter accepted;
    private final Counter untold;
    private final Map<String, Counter> refused;

    ProofMetrics(MeterRegistry registry, UsedProofs used) {
        this.registry = registry;
        this.used = used;
        this.accepted = Counter.builder("auth.proofs.accepted")
                .description("Proofs that were accepted, each of which is kept until it is too old to be used again")
                .register(registry);
        this.untold = Counter.builder("auth.proofs.untold")
                .description("Good proofs of which nobody could tell whether they were used: the store was not there")
                .register(registry);
        this.refused = Stream.concat(
                        Stream.of(MISSING, FORM, SENT_AS_BEARER, USED),
                        Arrays.stream(ProofCheck.values()).map(ProofMetrics::reason))
                .collect(Collectors.toUnmodifiableMap(Function.identity(), this::refusals));
    }

    /** From the start on, so that what is not there yet reads as zero. */
    void register(@Observes StartupEvent started) {
        FunctionCounter.builder("auth.proofs.statements", used, UsedProofs::statements)
                .description("Statements that kept used proofs, each for all who waited")
                .register(registry);
    }

    private Counter refusals(String reason) {
        return Counter.builder("auth.proofs.refused")
                .description("Requests of bound logins, and logins that were to be, by what was wrong with their proof")
                .tag("reason", reason)
                .register(registry);
    }

    void accepted() {
        accepted.increment();
    }

    void couldNotTell() {
        untold.increment();
    }

    void wasMissing() {
        refused.get(MISSING).increment();
    }

    void wasMalformed() {
        refused.get(FORM).increment();
    }

    void wasSentAsBearer() {
        refused.get(SENT_AS_BEARER).increment();
    }

    void wasUsed() {
        refused.get(USED).increment();
    }

    void failed(ProofCheck check) {
        refused.get(reason(check)).increment();
    }

    /** Such as {@code one-header}. */
    private static String reason(ProofCheck check) {
        return check.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
