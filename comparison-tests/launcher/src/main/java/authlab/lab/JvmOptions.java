package authlab.lab;

import java.util.List;

/** What a JVM is told that runs a service as anybody would run it. */
public final class JvmOptions {

    /**
     * Some 60 MiB of the heap are for hashing passwords, and as much for a million revocations. The serial collector keeps the
     * heap small and takes no thread of its own. What a request leaves is garbage at once, so the young need little room; and
     * what the compilers have freed goes back to the system, but for a JVM that does not know how.
     */
    public static final List<String> DEPLOYED = List.of(
            "-Xmx256m",
            "-Xmn16m",
            "-XX:+UseSerialGC",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:TrimNativeHeapInterval=5000");

    private JvmOptions() {}
}
