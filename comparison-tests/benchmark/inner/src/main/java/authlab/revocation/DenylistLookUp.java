package authlab.revocation;

import java.util.SplittableRandom;
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

/** Whether a login is revoked, by how many are. Another login each time, so that no cache of the processor helps. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class DenylistLookUp {

    private static final long SEED = 42;
    private static final long END_SECOND = 4_000_000_000L;

    @Param({"0", "10000", "1000000", "10000000"})
    public int revoked;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Denylist denylist = new Denylist();

    @Setup
    public void revoke() {
        SplittableRandom names = new SplittableRandom(SEED + 1);
        for (int i = 0; i < revoked; i++) {
            denylist.add(names.nextLong(), names.nextLong(), END_SECOND);
        }
    }

    @Benchmark
    public boolean ofWhoIsNotRevoked() {
        return denylist.contains(random.nextLong(), random.nextLong());
    }
}
