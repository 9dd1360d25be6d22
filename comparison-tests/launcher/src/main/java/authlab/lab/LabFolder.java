package authlab.lab;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that one lab at a time keeps its things in. Whoever holds this object holds the lock. */
final class LabFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private LabFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws LabException if it cannot be written, or another lab runs in it */
    static LabFolder open(Path path) {
        try {
            PrivateFile.createFolder(path);
            FileChannel channel = FileChannel.open(path.resolve("lab.lock"), CREATE, WRITE);
            if (isLocked(channel)) {
                return new LabFolder(path.toRealPath(), channel);
            }
            channel.close();
        } catch (IOException unwritable) {
            throw new LabException(
                    "The lab cannot write in " + path + " (" + unwritable
                            + "): choose another folder with -Dlab.data=DIR.",
                    unwritable);
        }
        throw new LabException(
                "Another lab is running in " + path + ": stop it, or choose another folder with -Dlab.data=DIR.");
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    Path resolve(String child) {
        return path.resolve(child);
    }

    Path log(String name) {
        try {
            Files.createDirectories(path.resolve("logs"));
        } catch (IOException unwritable) {
            throw new LabException("Cannot write " + path.resolve("logs") + ": " + unwritable + ".", unwritable);
        }
        return path.resolve("logs").resolve(name + ".log");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException ignored) {
            // The lock ends with the process at the latest.
        }
    }
}
