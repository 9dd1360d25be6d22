package authlab.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes of a jar as a JVM laid them out, kept beside it, so that the next JVM starts in two thirds of the time.
 *
 * <p>The first start after each build writes it as it ends; a JVM that cannot use one goes without.
 */
final class ClassArchive {

    private static final Set<Path> BEING_WRITTEN = ConcurrentHashMap.newKeySet();

    private ClassArchive() {}

    /** What a JVM that is about to run that jar is told: to use the archive, to write it, or, meanwhile, nothing special. */
    static String optionFor(Path jar) {
        Path archive = jar.resolveSibling(jar.getFileName() + "." + Runtime.version() + ".jsa");
        if (isOlder(archive, jar) && BEING_WRITTEN.add(archive)) {
            delete(archive);
            return "-XX:ArchiveClassesAtExit=" + archive;
        }
        return Files.exists(archive) ? "-XX:SharedArchiveFile=" + archive : "-Xshare:auto";
    }

    private static boolean isOlder(Path archive, Path jar) {
        try {
            return !Files.exists(archive)
                    || Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) < 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void delete(Path archive) {
        try {
            Files.deleteIfExists(archive);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
