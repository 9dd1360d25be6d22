package authlab.benchmark.cost;

import authlab.benchmark.load.Loaded;

/** Reads all counters before and after a load. */
public final class CostMeter {

    private static final double NANOS_PER_MICRO = 1e3;

    private final long service;
    private final JvmMeter jvm;
    private final PostgresMeter postgres;
    private final long serviceNanos;
    private final long postgresNanos;
    private final long allocatedBytes;
    private final long walBytes;

    private CostMeter(long service, JvmMeter jvm, PostgresMeter postgres) {
        this.service = service;
        this.jvm = jvm;
        this.postgres = postgres;
        this.allocatedBytes = jvm.allocatedBytes();
        this.walBytes = postgres.walBytes();
        this.postgresNanos = postgres.cpuNanos();
        this.serviceNanos = Processor.nanosOf(service);
    }

    /** Everything that happens from now on is the load's. */
    public static CostMeter start(long service, JvmMeter jvm, PostgresMeter postgres) {
        return new CostMeter(service, jvm, postgres);
    }

    public Cost perRequestOf(Loaded loaded) {
        double requests = loaded.answered();
        return new Cost(
                (Processor.nanosOf(service) - serviceNanos) / NANOS_PER_MICRO / requests,
                (postgres.cpuNanos() - postgresNanos) / NANOS_PER_MICRO / requests,
                loaded.generatorCpuNanos() / NANOS_PER_MICRO / requests,
                (jvm.allocatedBytes() - allocatedBytes) / requests,
                (postgres.walBytes() - walBytes) / requests);
    }
}
