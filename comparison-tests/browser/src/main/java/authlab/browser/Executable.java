package authlab.browser;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which Chromium is run: the one that {@code CHROMIUM} names, the system's, or one that Playwright downloads. Of the system's
 * the one that has no windows: it is the same engine, and does not draw for each profile what nobody sees.
 */
final class Executable {

    private static final List<String> NAMES = List.of(
            "chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser", "google-chrome");

    private Executable() {}

    /**
     * @return empty if it is Playwright's own, which is there when this returns
     * @throws IllegalStateException if there is none to be had
     */
    static Optional<Path> find(Map<String, String> environment) {
        Optional<Path> present = present(environment);
        if (present.isEmpty()) {
            download();
        }
        return present;
    }

    static Optional<Path> present(Map<String, String> environment) {
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

    private static void download() {
        try {
            ProcessBuilder install =
                    Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder();
            install.command().addAll(List.of("install", "chromium"));
            int status = install.inheritIO().start().waitFor();
            if (status != 0) {
                throw new IllegalStateException("There is no Chromium: none on the PATH, none named by CHROMIUM, and "
                        + "Playwright could not download its own. Install one (Debian: apt-get install chromium), or leave "
                        + "the browser out by -DskipBrowser.");
            }
        } catch (IOException failure) {
            throw new IllegalStateException("Playwright's installer cannot be run", failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
