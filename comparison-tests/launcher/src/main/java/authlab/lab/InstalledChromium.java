package authlab.lab;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium that is there: the one that {@code CHROMIUM} names, or one of the system's. Of those the one that has no
 * windows: it is the same engine, and does not draw for each profile what nobody sees.
 */
public final class InstalledChromium {

    private static final List<String> NAMES = List.of(
            "chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private InstalledChromium() {}

    /**
     * The file to run.
     *
     * @param environment as {@link System#getenv()} has it
     * @return empty if there is none
     * @throws IllegalStateException if {@code CHROMIUM} names what cannot be run
     */
    public static Optional<Path> in(Map<String, String> environment) {
        String named = environment.getOrDefault("CHROMIUM", "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable).or(() -> {
                throw new IllegalStateException("CHROMIUM names " + named + ", which cannot be run.");
            });
        }
        List<String> folders = Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .toList();
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
