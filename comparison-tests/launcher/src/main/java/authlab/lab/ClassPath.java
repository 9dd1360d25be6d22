package authlab.lab;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jars of a packaged service, in the order in which its own class loader looks into them: what the build transformed or
 * generated stands before what it was made of.
 */
final class ClassPath {

    private static final List<String> FOLDERS = List.of("app", "lib/boot", "lib/main");

    private ClassPath() {}

    /** As a JVM is told it, of the service that is run by {@code quarkus-run.jar}. */
    static String of(Path quarkusRunJar) {
        Path home = quarkusRunJar.getParent();
        List<Path> jars = new ArrayList<>();
        jars.add(home.resolve("quarkus/transformed-bytecode.jar"));
        jars.add(home.resolve("quarkus/generated-bytecode.jar"));
        FOLDERS.forEach(folder -> jars.addAll(jarsIn(home.resolve(folder))));
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> jarsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
