package authlab.lab.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/** The wall clock of a service that was built to have a wrong one: a file says by how many seconds. */
public record SteppingClock(Path file) {

    public SteppingClock {
        file = file.toAbsolutePath();
    }

    /** Steps to that much ahead of the right time; behind if negative. Takes some milliseconds to be seen. */
    public void step(Duration off) {
        try {
            Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
            Files.writeString(unfinished, Long.toString(off.toSeconds()));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
