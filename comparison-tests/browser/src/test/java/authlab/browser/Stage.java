package authlab.browser;

import authlab.client.Carrier;
import authlab.client.Person;
import authlab.client.Service;
import authlab.lab.Instance;
import authlab.lab.Lab;
import authlab.lab.ServiceKind;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** Both services at {@code bank.test}, and one browser for all tests. */
final class Stage implements AutoCloseable {

    /** A password counts for as short a time as there is: whoever is slow is asked for it again, and must get through all the same. */
    private static final Map<String, String> SETTINGS =
            Map.of("auth.http.hosts", "localhost,bank.test", "auth.step-up-max-age", "PT1S");

    /** After so long a password does not count any more. */
    private static final int PASSWORD_AGES_MILLIS = 1_100;

    /** On a busy machine a password may be too old again by the time that it is known what it was for. */
    private static final int ASKED_MAX = 30;

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

    /** Another way to the bank, which is to be closed; the page at it is another origin. */
    LossyLine line(Carrier carrier) {
        return LossyLine.to(service(carrier).base().getPort(), LabTls.of(lab.certificate(), lab.certificateKey()));
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

    /** By the form, at the bank's page at that address. */
    static void logIn(Page page, String url, Person person, Carrier carrier) {
        page.navigate(url);
        choose(page, carrier);
        page.locator("#login-username").fill(person.username());
        page.locator("#login-password").fill(person.password());
        page.locator("#login-form .primary").click();
        PlaywrightAssertions.assertThat(page.locator("#username")).hasText(person.username());
        PlaywrightAssertions.assertThat(page.locator("#balance")).hasText(Pattern.compile("€"));
    }

    /** Afterwards she is asked for her password before anything sensitive. */
    static void letPasswordAge(Page page) {
        page.waitForTimeout(PASSWORD_AGES_MILLIS);
    }

    /** Gives the password as often as she is asked for it, until that is done which she is asked for it for. */
    static void prove(Page page, String password, BooleanSupplier isDone) {
        // Open and still empty: asked at one moment, for it closes while this is looked at.
        Locator asking = page.locator("#step-up[open] #step-up-password:invalid");
        for (int asked = 0; asked < ASKED_MAX && !isDone.getAsBoolean(); asked++) {
            page.waitForCondition(() -> isDone.getAsBoolean() || asking.count() == 1);
            if (!isDone.getAsBoolean()) {
                page.locator("#step-up-password").fill(password);
                page.locator("#step-up-form .primary").click();
            }
        }
        page.waitForCondition(isDone);
    }

    @Override
    public void close() {
        chromium.close();
        lab.close();
    }
}
