package authlab.http;

import authlab.BackgroundTask;
import authlab.audit.SecurityEvent;
import authlab.audit.SecurityEvents;
import authlab.database.Transactions;
import authlab.problem.ProblemType;
import authlab.session.FormerLogins;
import authlab.session.FormerLogins.Former;
import authlab.session.Presented;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Records what refusals tell: a credential used after its end or in place of its successor, a request that some other
 * site, somebody without the role or somebody who tries too often has sent.
 *
 * <p>Off the request's path, many at once, so that a flood of refusals costs little more than the refusing: nobody's
 * credentials are looked up together and leave no row, and what a login is refused is told once a second.
 */
@ApplicationScoped
class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private static final Set<ProblemType> TELLING = Set.of(
            ProblemType.UNAUTHENTICATED,
            ProblemType.INVALID_DPOP_PROOF,
            ProblemType.CSRF,
            ProblemType.CROSS_SITE,
            ProblemType.FORBIDDEN,
            ProblemType.THROTTLED);

    private static final Duration GATHERED_FOR = Duration.ofMillis(100);

    /** Of who asks what was recorded: a flood of refusals, or a database that hangs, keeps her no longer. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    /** Ten thousand in a second; with the longest of tokens 8 MiB. */
    private static final int PENDING_MAX = 1000;

    private final SecurityEvents events;
    private final ToldByRefusals toldByRefusals;
    private final FormerLogins formerLogins;
    private final Transactions transactions;
    private final MeterRegistry meters;
    private final BlockingQueue<NotedRefusal> pending = new ArrayBlockingQueue<>(PENDING_MAX);
    /** What is refused while the service ends is lost. */
    private final BackgroundTask recording = new BackgroundTask("refusals", this::recordPending);

    Refusals(
            SecurityEvents events,
            ToldByRefusals toldByRefusals,
            FormerLogins formerLogins,
            Transactions transactions,
            MeterRegistry meters) {
        this.events = events;
        this.toldByRefusals = toldByRefusals;
        this.formerLogins = formerLogins;
        this.transactions = transactions;
        this.meters = meters;
    }

    /** Keeps it in mind and returns at once. More than can be kept are counted and lost. */
    void note(RoutingContext context, ProblemType type) {
        Presented presented = context.get(Gate.PRESENTED);
        if (!TELLING.contains(type) || presented == null) {
            return;
        }
        NotedRefusal refusal =
                new NotedRefusal(type, presented, Optional.ofNullable(context.get(Gate.LOGIN)), Caller.device(context));
        // Who was believed when the request came, and whose login ended meanwhile, has used nothing after its end.
        boolean isNews = type != ProblemType.UNAUTHENTICATED
                || (refusal.carriesCredential() && refusal.caller().isEmpty());
        if (!isNews) {
            return;
        }
        if (!pending.offer(refusal)) {
            meters.counter("auth.refusals.unrecorded").increment();
        }
        recording.expect(GATHERED_FOR);
    }

    /** Returns when all that was noted before is recorded, or has taken too long. Blocks. */
    void awaitRecorded() {
        try {
            recording.again().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            LOG.debug("What was refused last is not recorded yet", late);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        recording.close();
        recordPending();
    }

    private void recordPending() {
        List<NotedRefusal> refusals = new ArrayList<>();
        pending.drainTo(refusals);
        if (refusals.isEmpty()) {
            return;
        }
        try {
            told(refusals).forEach(events::recordRefusal);
        } catch (RuntimeException failure) {
            // Nobody above would hear of it, and the next ones are to be recorded all the same.
            LOG.warn("Refusals could not be recorded", failure);
            meters.counter("auth.refusals.unrecorded").increment(refusals.size());
        }
    }

    /** The same told by several is told once. */
    private Set<SecurityEvent> told(List<NotedRefusal> refusals) {
        Set<Presented> presented =
                refusals.stream().map(NotedRefusal::presented).collect(Collectors.toSet());
        Map<Presented, Former> logins = transactions.call(() -> formerLogins.of(presented));
        Set<SecurityEvent> told = new LinkedHashSet<>();
        for (NotedRefusal refusal : refusals) {
            Optional<Former> login = Optional.ofNullable(logins.get(refusal.presented()));
            toldByRefusals.of(refusal, login).forEach(told::add);
        }
        return told;
    }
}
