package authlab.benchmark.load;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;

/**
 * What came of a load.
 *
 * @param answered with a status from 200 to 299
 * @param refused with any other status
 * @param lost without an answer
 * @param unsent what an open load could not begin in time, for want of a free connection
 * @param nanos for which it lasted
 * @param latencyNanos of all that was answered, by percentile, such as {@code 99.0}
 * @param lanes the latency of each
 * @param generatorCpuNanos of the generator's process meanwhile
 */
public record Loaded(
        long answered,
        long refused,
        long lost,
        long unsent,
        long nanos,
        Map<Double, Long> latencyNanos,
        List<LaneLatency> lanes,
        long generatorCpuNanos) {

    private static final double NANOS_PER_SECOND = 1e9;

    public Loaded {
        latencyNanos = Map.copyOf(latencyNanos);
        lanes = List.copyOf(lanes);
    }

    @JsonIgnore
    public double perSecond() {
        return answered * NANOS_PER_SECOND / nanos;
    }

    /** Whether every request was answered as it should be. */
    @JsonIgnore
    public boolean isClean() {
        return answered > 0 && refused == 0 && lost == 0;
    }

    public record LaneLatency(String lane, long answered, Map<Double, Long> latencyNanos) {
        public LaneLatency {
            latencyNanos = Map.copyOf(latencyNanos);
        }
    }
}
