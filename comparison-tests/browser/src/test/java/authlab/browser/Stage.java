package authlab.browser;

import authlab.client.Carrier;
import authlab.client.Service;
import authlab.lab.Instance;
import authlab.lab.Lab;
import authlab.lab.ServiceKind;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.Map;

/** Both services at {@code bank.test}, and one browser for all tests. */
final class Stage implements AutoCloseable {

    private static final Map<String, String> SETTINGS = Map.of("auth.http.hosts", "localhost,bank.test");

    /** The machine may be busy; nothing rests on how fast it is. */
    private static final int PATIENCE_MILLIS = 20_000;

    private final Path data = Path.of(System.getProperty("browser.data"));
    private final Lab lab;
    private final Instance session;
    private final Instance jwt;
    private final Chromium chromium;

    Stage() {
        lab = Lab.open(Path.of(System.getProperty("browser.root")).normalize(), data.resolve("lab"));
        try {
            chromium = Chromium.believing(lab.certificate());
            session = lab.start(ServiceKind.SESSION_AUTH, SETTINGS);
            jwt = lab.start(ServiceKind.JWT_AUTH, SETTINGS);
        } catch (RuntimeException failure) {
            lab.close();
            throw failure;
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    /** A browser profile of its own: no cookie of another is in it. */
    BrowserContext device() {
        return chromium.device(new NewContextOptions());
    }

    /** One whose browser takes no notice of what a page forbids itself. */
    BrowserContext lawlessDevice() {
        return chromium.device(new NewContextOptions().setBypassCSP(true));
    }

    Service service(Carrier carrier) {
        return (carrier.isJwt() ? jwt : session).service();
    }

    /** Where the bank's page is. */
    String url(Carrier carrier) {
        return "https://bank.test:" + service(carrier).base().getPort() + "/";
    }

    Path screenshots() {
        return data.resolve("screenshots");
    }

    /** At jwt-auth a visitor says how her login is kept. */
    static void choose(Page page, Carrier carrier) {
        if (carrier.isJwt()) {
            page.locator(carrier == Carrier.JWT_BEARER ? "#carrier-bearer" : "#carrier-cookie")
                    .check();
        }
    }

    @Override
    public void close() {
        chromium.close();
        lab.close();
    }
}
