package authlab.opaque;

import authlab.AuthConfig;
import authlab.account.Role;
import authlab.database.Digests;
import authlab.database.Sha256;
import authlab.opaque.SessionFreshness.Standing;
import authlab.opaque.SessionRows.Session;
import authlab.revocation.FreshMemory;
import authlab.session.Limits;
import authlab.session.LoginLimits;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A session that was read before, found in memory, by how many are remembered. Another one each time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class SessionLookUp {

    private static final long SEED = 42;

    /** Nothing is too old while it is measured. */
    private static final Map<String, String> SETTINGS =
            Map.of("auth.freshness", "synced", "auth.max-staleness", "PT1H", "auth.session.idle-timeout", "PT1H");

    @Param({"1", "10000", "100000"})
    public int remembered;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<SessionId> ids = new ArrayList<>();
    private SessionFreshness sessions;

    @Setup
    public void remember() {
        AuthConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(AuthConfig.class)
                .withSources(new PropertiesConfigSource(SETTINGS, "benchmark", 100))
                .build()
                .getConfigMapping(AuthConfig.class);
        FreshMemory memory = FreshMemory.by(config);
        sessions = new SessionFreshness(
                Digests.ofCredentials(), new AnySession(Limits.of(config)), memory.freshness(), memory.revocations(), config);
        SecureRandom secret = new SecureRandom();
        for (int i = 0; i < remembered; i++) {
            SessionId id = SessionFormat.random(secret);
            sessions.ask(id);
            ids.add(id);
        }
    }

    /** Its digest, what is remembered under that, the denylist, the epoch and the time. */
    @Benchmark
    public Optional<Standing> known() {
        return sessions.known(ids.get(random.nextInt(ids.size())));
    }

    /** Whatever is asked for lives, and nobody else is asked. */
    private static final class AnySession extends SessionRows {

        AnySession(LoginLimits limits) {
            super(null, limits);
        }

        @Override
        CompletionStage<Optional<Standing>> read(SessionId id, Sha256 digest) {
            Instant now = Instant.now();
            Session session = new Session(
                    digest,
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    "benchmark-1",
                    List.of(Role.USER),
                    now,
                    now,
                    now.plus(Duration.ofHours(1)),
                    FreshMemory.EPOCH,
                    Optional.empty(),
                    "no CSRF token");
            return CompletableFuture.completedFuture(Optional.of(new Standing(session, now)));
        }
    }
}
