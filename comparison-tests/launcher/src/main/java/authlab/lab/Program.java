package authlab.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A packaged service and how a JVM is told to run it.
 *
 * @param jar what was packaged
 * @param options for the JVM alone
 * @param main what it runs
 */
record Program(Path jar, List<String> options, List<String> main) {

    /** Some 60 MiB of it are for hashing passwords. */
    private static final String HEAP_MAX = "-Xmx384m";

    /** Quarkus' own way in sets it; whoever comes in by another must, or the log has another form. */
    private static final String LOGGING = "-Djava.util.logging.manager=org.jboss.logmanager.LogManager";

    /** For a life of seconds or minutes, in which only hashing passwords pays for what the best compiler costs. */
    private static final List<String> BRIEF = List.of(
            HEAP_MAX,
            LOGGING,
            "-XX:+UseSerialGC",
            "-XX:Tier4InvocationThreshold=100000",
            "-XX:Tier4MinInvocationThreshold=20000",
            "-XX:Tier4CompileThreshold=300000",
            "-XX:Tier4BackEdgeThreshold=1000000",
            // The lab's key lies in a file of the lab's; as PKCS #12 in memory, for which Vert.x takes it, it is safe.
            "-Dkeystore.pkcs12.keyPbeIterationCount=1");

    Program {
        options = List.copyOf(options);
        main = List.copyOf(main);
    }

    /** The packaged service of the project in that folder, run as anybody would run it. */
    static Program asDeployed(ServiceKind kind, Path root) {
        return asDeployed(kind.jar(root));
    }

    /** Any build of a service, run as the packaged one is. */
    static Program asDeployed(Path jar) {
        return new Program(jar, List.of(HEAP_MAX), List.of("-jar", jar.toString()));
    }

    /**
     * The same, from the archive of its classes. Only what the JVM itself finds on a class path can come from one, so the
     * service's own class loader is not used.
     */
    static Program tested(ServiceKind kind, Path root) {
        Path jar = kind.jar(root);
        return new Program(jar, brief(ClassArchive.of(jar).use()), List.of("-cp", ClassPath.of(jar), kind.mainClass()));
    }

    /** Another build, a jar with a class path in its manifest, for a few requests. */
    static Program shortLived(Path jar) {
        return new Program(jar, brief(ClassArchive.of(jar).use()), List.of("-jar", jar.toString()));
    }

    /** The start that writes the archive, as it ends. */
    Program rehearsal() {
        return new Program(jar, brief(ClassArchive.of(jar).writing()), main);
    }

    private static List<String> brief(String option) {
        return Stream.concat(BRIEF.stream(), Stream.of(option)).toList();
    }
}
