package authlab.opaque;

import authlab.database.Sha256;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What is done with a session id before anybody is asked about it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class SessionIdSpelling {

    private final String spelled = SessionFormat.random(new SecureRandom()).spelled();

    /** Is it spelled like one, and in the one way? */
    @Benchmark
    public Optional<SessionId> spelling() {
        return SessionFormat.parse(spelled);
    }

    /** Under which it is remembered and stored. */
    @Benchmark
    public Sha256 digest() {
        return Sha256.of(spelled);
    }
}
