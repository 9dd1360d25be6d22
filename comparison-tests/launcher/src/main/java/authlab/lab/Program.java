package authlab.lab;

import java.nio.file.Path;
import java.util.List;

/**
 * A jar and how its JVM is told to run it.
 *
 * @param options for the JVM alone
 */
record Program(Path jar, List<String> options) {

    /** Some 60 MiB of it are for hashing passwords. */
    private static final String HEAP_MAX = "-Xmx384m";

    Program {
        options = List.copyOf(options);
    }

    /** The packaged service of the project in that folder. */
    static Program of(ServiceKind kind, Path root) {
        return of(kind.jar(root));
    }

    /** Any build of a service, run as the packaged one is. */
    static Program of(Path jar) {
        return new Program(jar, List.of(HEAP_MAX));
    }

    /** For what is over in minutes: ready with half the work, and slower once it is warm. */
    static Program shortLived(Path jar) {
        return new Program(
                jar,
                List.of(
                        HEAP_MAX,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:-BytecodeVerificationRemote",
                        ClassArchive.optionFor(jar)));
    }
}
