package authlab.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A packaged service and how a JVM is told to run it.
 *
 * @param jar what was packaged, with a class path in its manifest
 * @param options for the JVM alone
 */
record Program(Path jar, List<String> options) {

    private static final List<String> TESTED = List.of(
            "-Xmx384m",
            // Quarkus' own way in sets it; whoever comes in by another must, or the log has another form.
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-XX:+UseSerialGC",
            // The lab's key lies in a file of the lab's; as PKCS #12 in memory, for which Vert.x takes it, it is safe.
            "-Dkeystore.pkcs12.keyPbeIterationCount=1");

    /**
     * In a life of minutes only hashing passwords pays for what the best compiler costs; and a profile of everything, which
     * hashing does not need, for nothing.
     */
    private static final List<String> BEST_COMPILER_LATE = List.of(
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-C1UpdateMethodData",
            "-XX:Tier4InvocationThreshold=100000",
            "-XX:Tier4MinInvocationThreshold=20000",
            "-XX:Tier4CompileThreshold=300000",
            "-XX:Tier4BackEdgeThreshold=1000000");

    /** Below some thirty passwords not even that. */
    private static final List<String> NO_BEST_COMPILER = List.of("-XX:TieredStopAtLevel=1");

    Program {
        options = List.copyOf(options);
    }

    /** Run as anybody would run it, from the archive of its classes if there is one. */
    static Program deployed(Path jar) {
        return new Program(jar, fromArchive(jar, JvmOptions.DEPLOYED));
    }

    /** The same for many tests. */
    static Program tested(Path jar) {
        return new Program(jar, fromArchive(jar, join(TESTED, BEST_COMPILER_LATE)));
    }

    /** The same for a few requests. */
    static Program shortLived(Path jar) {
        return new Program(jar, fromArchive(jar, join(TESTED, NO_BEST_COMPILER)));
    }

    /** The start that writes the archive, as it ends. */
    Program rehearsal() {
        return new Program(
                jar,
                join(
                        join(TESTED, NO_BEST_COMPILER),
                        List.of(ClassArchive.of(jar).writing())));
    }

    private static List<String> fromArchive(Path jar, List<String> options) {
        return join(options, List.of(ClassArchive.of(jar).use()));
    }

    private static List<String> join(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
