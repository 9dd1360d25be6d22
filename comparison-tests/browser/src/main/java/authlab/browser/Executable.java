package authlab.browser;

import authlab.lab.InstalledChromium;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which Chromium is run: the one that is there, or one that Playwright downloads. */
final class Executable {

    private Executable() {}

    /**
     * @return empty if it is Playwright's own, which is there when this returns
     * @throws IllegalStateException if there is none to be had
     */
    static Optional<Path> find(Map<String, String> environment) {
        Optional<Path> present = InstalledChromium.in(environment);
        if (present.isEmpty()) {
            download();
        }
        return present;
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
