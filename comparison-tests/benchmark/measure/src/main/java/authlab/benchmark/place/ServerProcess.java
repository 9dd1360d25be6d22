package authlab.benchmark.place;

import authlab.benchmark.cost.JvmMeter;

/** A JVM on this machine that answers requests, and the look into it. */
public record ServerProcess(long pid, JvmMeter jvm) {

    static ServerProcess of(long pid) {
        return new ServerProcess(pid, JvmMeter.of(pid));
    }
}
