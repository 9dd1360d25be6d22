package authlab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;

/** Off by as many seconds as a file says, which may be written anew at any time: then this clock steps. */
final class WrongClock extends Clock {

    private static final long READ_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Clock right;
    private final Path file;
    private volatile long readNanos;
    private volatile long offBySeconds;

    WrongClock(Clock right, Path file) {
        this.right = right;
        this.file = file;
        this.readNanos = System.nanoTime() - READ_EVERY_NANOS;
    }

    @Override
    public Instant instant() {
        long now = System.nanoTime();
        if (now - readNanos >= READ_EVERY_NANOS) {
            offBySeconds = read();
            readNanos = now;
        }
        return right.instant().plusSeconds(offBySeconds);
    }

    private long read() {
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (IOException | NumberFormatException beingWritten) {
            return offBySeconds;
        }
    }

    @Override
    public ZoneId getZone() {
        return right.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new WrongClock(right.withZone(zone), file);
    }
}
