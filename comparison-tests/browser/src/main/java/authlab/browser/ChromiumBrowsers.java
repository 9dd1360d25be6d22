package authlab.browser;

import authlab.scenario.browser.Browser;
import authlab.scenario.browser.Browsers;
import com.microsoft.playwright.Browser.NewContextOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLContext;

/**
 * Chromiums, as many as stories are played at a time: each story has a profile of its own in one that nobody else uses
 * meanwhile, for each is for one thread at a time.
 */
final class ChromiumBrowsers implements Browsers {

    /** What a report can show side by side with its text. */
    private static final int WIDTH = 900;

    private static final int HEIGHT = 560;

    private final Path certificate;
    private final AttackerSites sites;
    private final SSLContext tls;
    private final Queue<Chromium> all = new ConcurrentLinkedQueue<>();
    private final Queue<Chromium> free = new ConcurrentLinkedQueue<>();

    private ChromiumBrowsers(Path certificate, AttackerSites sites, SSLContext tls) {
        this.certificate = certificate;
        this.sites = sites;
        this.tls = tls;
    }

    @Override
    public Browser open(URI bank, Listener listener) {
        Chromium chromium = Optional.ofNullable(free.poll()).orElseGet(this::another);
        NewContextOptions options = new NewContextOptions().setViewportSize(WIDTH, HEIGHT);
        return ChromiumBrowser.of(
                chromium.device(options), sites, tls, bank.getPort(), listener, () -> free.add(chromium));
    }

    private Chromium another() {
        Chromium chromium = Chromium.believing(certificate);
        all.add(chromium);
        return chromium;
    }

    @Override
    public void close() {
        all.forEach(Chromium::close);
        sites.close();
    }

    /** Found by {@link java.util.ServiceLoader}. */
    public static final class Maker implements Browsers.Maker {

        @Override
        public Browsers make(Path certificate, Path key) {
            SSLContext tls = LabTls.of(certificate, key);
            ChromiumBrowsers browsers = new ChromiumBrowsers(certificate, AttackerSites.open(tls), tls);
            try {
                // Where there is none to be had, nobody waits for a service to learn it.
                browsers.free.add(browsers.another());
                return browsers;
            } catch (RuntimeException failure) {
                browsers.close();
                throw failure;
            }
        }
    }
}
