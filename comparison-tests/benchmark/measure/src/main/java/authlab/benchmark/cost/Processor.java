package authlab.benchmark.cost;

import authlab.benchmark.CannotMeasure;
import java.time.Duration;
import java.util.stream.Stream;

/** How long processes have kept a processor busy, since they began, as the operating system counts. */
public final class Processor {

    private Processor() {}

    /** Of one process. */
    public static long nanosOf(long pid) {
        return nanosOf(ProcessHandle.of(pid).orElseThrow(() -> new CannotMeasure("There is no process " + pid + ".")));
    }

    /** Of a process and of those that it started and that still live: PostgreSQL with all its sessions. */
    public static long nanosOfFamily(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(parent -> Stream.concat(Stream.of(parent), parent.descendants()))
                .mapToLong(Processor::nanosOf)
                .sum();
    }

    private static long nanosOf(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }
}
