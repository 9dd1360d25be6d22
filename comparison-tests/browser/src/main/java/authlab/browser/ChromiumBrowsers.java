package authlab.browser;

import authlab.scenario.browser.Browser;
import authlab.scenario.browser.Browsers;
import com.microsoft.playwright.Browser.NewContextOptions;
import java.net.URI;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;

/** One Chromium for all stories, each of which has a profile of its own. */
final class ChromiumBrowsers implements Browsers {

    /** What a report can show side by side with its text. */
    private static final int WIDTH = 900;

    private static final int HEIGHT = 560;

    private final Chromium chromium;
    private final AttackerSites sites;
    private final SSLContext tls;

    private ChromiumBrowsers(Chromium chromium, AttackerSites sites, SSLContext tls) {
        this.chromium = chromium;
        this.sites = sites;
        this.tls = tls;
    }

    @Override
    public Browser open(URI bank, Listener listener) {
        NewContextOptions options = new NewContextOptions().setViewportSize(WIDTH, HEIGHT);
        return ChromiumBrowser.of(chromium.device(options), sites, tls, bank.getPort(), listener);
    }

    @Override
    public void close() {
        chromium.close();
        sites.close();
    }

    /** Found by {@link java.util.ServiceLoader}. */
    public static final class Maker implements Browsers.Maker {

        @Override
        public Browsers make(Path certificate, Path key) {
            SSLContext tls = LabTls.of(certificate, key);
            AttackerSites sites = AttackerSites.open(tls);
            try {
                return new ChromiumBrowsers(Chromium.believing(certificate), sites, tls);
            } catch (RuntimeException failure) {
                sites.close();
                throw failure;
            }
        }
    }
}
