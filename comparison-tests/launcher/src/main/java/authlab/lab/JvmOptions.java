package authlab.lab;

import java.util.List;

/** What a JVM is told that runs a service as anybody would run it. */
public final class JvmOptions {

    /**
     * Some 60 MiB of the heap are for hashing passwords, and as much for a million revocations. The serial collector keeps the
     * heap small and takes no thread of its own.
     */
    public static final List<String> DEPLOYED = List.of("-Xmx256m", "-XX:+UseSerialGC");

    private JvmOptions() {}
}
