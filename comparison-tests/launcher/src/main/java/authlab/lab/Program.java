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

    /**
     * For a life of seconds or minutes, in which the best compiler costs more than its code saves: only from some thirty
     * hashed passwords on would it pay.
     */
    private static final List<String> SHORT_LIVED = List.of(
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            // The lab's key lies in a file of the lab's; as PKCS #12 in memory, for which Vert.x takes it, it is safe.
            "-Dkeystore.pkcs12.keyPbeIterationCount=1");

    Program {
        options = List.copyOf(options);
    }

    /** Run as anybody would run it, from the archive of its classes if there is one. */
    static Program deployed(Path jar) {
        return new Program(jar, with(ClassArchive.of(jar).use(), JvmOptions.DEPLOYED));
    }

    /** The same for a test. */
    static Program shortLived(Path jar) {
        return new Program(jar, with(ClassArchive.of(jar).use(), SHORT_LIVED));
    }

    /** The start that writes the archive, as it ends. */
    Program rehearsal() {
        return new Program(jar, with(ClassArchive.of(jar).writing(), SHORT_LIVED));
    }

    private static List<String> with(String option, List<String> others) {
        return Stream.concat(others.stream(), Stream.of(option)).toList();
    }
}
