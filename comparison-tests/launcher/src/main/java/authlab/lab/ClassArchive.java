package authlab.lab;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes of a packaged service as a JVM laid them out, kept beside it, so that the next JVM is ready with a fifth of
 * the work. A JVM that cannot use one goes without.
 */
final class ClassArchive {

    /** In this process a lock on a file is nobody's in particular. */
    private static final Map<Path, Object> WRITING = new ConcurrentHashMap<>();

    private final Path jar;
    private final Path file;
    private final Path unfinished;

    private ClassArchive(Path jar, Path file) {
        this.jar = jar;
        this.file = file;
        this.unfinished = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
    }

    /** The one of that program, whether it is there or not. */
    static ClassArchive of(Path jar) {
        Path home = jar.getFileName().toString().equals("quarkus-run.jar") ? jar.getParent() : jar;
        return new ClassArchive(jar, home.resolveSibling(home.getFileName() + "." + Runtime.version() + ".jsa"));
    }

    /** False too if it is of an earlier build. */
    boolean isThere() {
        try {
            return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) >= 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Has it written unless it is there. Who comes while another does so, in this process or in another, waits for what
     * that one writes.
     */
    void writeOnce(Runnable writing) {
        synchronized (WRITING.computeIfAbsent(file, each -> new Object())) {
            Path lock = file.resolveSibling(file.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(lock, CREATE, WRITE)) {
                channel.lock();
                if (!isThere()) {
                    writing.run();
                }
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    /** What a JVM is told that shall use it. */
    String use() {
        return isThere() ? "-XX:SharedArchiveFile=" + file : "-Xshare:auto";
    }

    /** What a JVM is told that shall write it as it ends. */
    String writing() {
        return "-XX:ArchiveClassesAtExit=" + unfinished;
    }

    /** When that JVM has ended. */
    void finish() {
        try {
            if (Files.exists(unfinished)) {
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
