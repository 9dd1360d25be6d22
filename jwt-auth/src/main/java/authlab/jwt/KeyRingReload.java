package authlab.jwt;

import authlab.AuthConfig;
import authlab.BackgroundTask;
import authlab.InvalidSetting;
import authlab.database.Sha256;
import authlab.database.StoreUnreachable;
import authlab.database.Transactions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Looks every second whether the key ring file has changed, and if so takes the new ring. One that cannot be used is
 * refused with a sentence in the log, once, and the old one stays.
 *
 * <p>It compares what stands in the file: a time of change has a grain, and a mounted secret changes by a symbolic link
 * that no watch on the file would see. The file had better be replaced by renaming another over it; of one that is found
 * half written the log says so, and the whole of it is taken a second later.
 */
@ApplicationScoped
class KeyRingReload {

    private static final Logger LOG = Logger.getLogger(KeyRingReload.class);

    /** A file of a few kilobytes is read in some microseconds. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final KeyRingFile file;
    private final SigningKeys keys;
    private final KeyRegister register;
    private final Transactions transactions;
    private final BackgroundTask looking = new BackgroundTask("key-ring", this::look);
    private final Counter taken;
    private final Counter refused;

    /** The digest of what stood in the file, or why it could not be read. */
    private Object judged = "";

    private Optional<KeyRing> published = Optional.empty();
    private volatile boolean isRefused;

    KeyRingReload(
            AuthConfig config,
            KeyFitness fitness,
            SigningKeys keys,
            KeyRegister register,
            Transactions transactions,
            MeterRegistry metrics) {
        this.file = KeyRingFile.named(config.jwt().keys(), fitness);
        this.keys = keys;
        this.register = register;
        this.transactions = transactions;
        this.taken = reloads("taken", metrics);
        this.refused = reloads("refused", metrics);
        Gauge.builder("authlab.key.ring.refused", () -> isRefused ? 1 : 0)
                .description("Whether the key ring file, as it stands, is refused and an older ring is in use")
                .register(metrics);
    }

    void start(@Observes StartupEvent started) {
        look();
        looking.repeat(LOOK_EVERY);
    }

    void stop(@Observes ShutdownEvent stopping) {
        looking.close();
    }

    /** Whether another ring is in use than stands in the file. */
    boolean isRefused() {
        return isRefused;
    }

    /** Only ever by one thread at a time. */
    void look() {
        try {
            byte[] content = file.bytes();
            judgeOnce(Sha256.of(content), () -> take(content));
        } catch (InvalidSetting unreadable) {
            judgeOnce(unreadable.getMessage(), () -> {
                throw unreadable;
            });
        }
        publish(keys.ring());
    }

    private void judgeOnce(Object state, Runnable judgement) {
        if (state.equals(judged)) {
            return;
        }
        judged = state;
        try {
            judgement.run();
            isRefused = false;
            taken.increment();
        } catch (InvalidSetting fault) {
            LOG.errorf("The key ring stays as it was (%s): %s", keys.ring(), fault.getMessage());
            isRefused = true;
            refused.increment();
        }
    }

    private void take(byte[] content) {
        KeyRing ring = file.ringIn(content);
        ring.kidOfAnotherKeyThanIn(keys.ring()).ifPresent(kid -> {
            throw file.fault("must not give the \"kid\" of one key to another, but does so with " + kid);
        });
        keys.replace(ring);
        LOG.infof("The key ring is now: %s", ring);
    }

    /** Noted after the keys can be had, so that none is thought to be known for longer than it is. */
    private void publish(KeyRing ring) {
        if (published.filter(ring::equals).isPresent()) {
            return;
        }
        try {
            transactions.run(() -> register.notePublished(ring));
            published = Optional.of(ring);
        } catch (StoreUnreachable unreachable) {
            LOG.debug("Since when the keys are published is noted later", unreachable);
        }
    }

    private static Counter reloads(String outcome, MeterRegistry metrics) {
        return Counter.builder("authlab.key.ring.reloads")
                .description("How often the key ring file had changed, and what came of it")
                .tag("outcome", outcome)
                .register(metrics);
    }
}
