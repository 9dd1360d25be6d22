package authlab.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The process that holds a data directory, with the backends below it. */
record Postmaster(ProcessHandle process) {

    private static final Duration FAST_SHUTDOWN_MAX = Duration.ofSeconds(20);
    private static final Duration KILL_MAX = Duration.ofSeconds(10);

    /**
     * The one named by {@code postmaster.pid}, if it still runs; a file left behind by a crash may name a process that has
     * nothing to do with PostgreSQL.
     */
    static Optional<Postmaster> of(Path dataDirectory) {
        Path pidFile = dataDirectory.resolve("postmaster.pid");
        try (Stream<String> lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .filter(pid -> pid.matches("[1-9][0-9]{0,17}"))
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                    .filter(Postmaster::isRunning)
                    .map(Postmaster::new);
        } catch (IOException noSuchFile) {
            return Optional.empty();
        }
    }

    /** A zombie, which a container without an init process keeps, has no command any more. */
    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .filter(command -> Path.of(command).endsWith("postgres"))
                        .isPresent();
    }

    long pid() {
        return process.pid();
    }

    /** Cleanly if it will, by force if it will not; returns when it is gone. */
    void stop() {
        resume();
        Signal.INT.to(process);
        if (!isGoneWithin(FAST_SHUTDOWN_MAX, process)) {
            kill9();
        }
    }

    /** As if the machine had lost its power, but for what the kernel still writes out; returns when all are gone. */
    void kill9() {
        List<ProcessHandle> backends = process.descendants().toList();
        process.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
        Stream.concat(Stream.of(process), backends.stream()).forEach(each -> isGoneWithin(KILL_MAX, each));
    }

    /** Freezes it and all its backends: connections stay open and nothing answers. */
    void pause() {
        Signal.STOP.to(process);
        process.descendants().forEach(Signal.STOP::to);
    }

    void resume() {
        process.descendants().forEach(Signal.CONT::to);
        Signal.CONT.to(process);
    }

    private static boolean isGoneWithin(Duration patience, ProcessHandle process) {
        return Waiting.until(() -> !isRunning(process), patience);
    }
}
