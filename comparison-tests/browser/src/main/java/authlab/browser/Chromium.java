package authlab.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * One real Chromium without a window, to which {@code bank.test}, {@code sub.bank.test} and {@code evil.test} are this
 * machine. It believes the lab's own key whatever name it is shown for, and of all others what it always would.
 */
final class Chromium implements AutoCloseable {

    private static final String HOSTS =
            "MAP bank.test 127.0.0.1,MAP *.bank.test 127.0.0.1,MAP evil.test 127.0.0.1,MAP *.evil.test 127.0.0.1";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** @param certificate in PEM */
    static Chromium believing(Path certificate) {
        LaunchOptions options = new LaunchOptions()
                .setArgs(List.of(
                        "--host-resolver-rules=" + HOSTS,
                        "--ignore-certificate-errors-spki-list=" + publicKeyDigest(certificate),
                        "--no-proxy-server"));
        Executable.find(System.getenv()).ifPresent(options::setExecutablePath);
        // What is needed is there by now.
        Playwright playwright =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Chromium(playwright, playwright.chromium().launch(options));
        } catch (RuntimeException failure) {
            playwright.close();
            throw failure;
        }
    }

    /** A browser profile of its own: no cookie of another is in it. */
    BrowserContext device(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    /** SHA-256 of the key as certificates hold it (RFC 7469 §2.4). */
    private static String publicKeyDigest(Path certificate) {
        try (InputStream pem = Files.newInputStream(certificate)) {
            byte[] key = CertificateFactory.getInstance("X.509")
                    .generateCertificate(pem)
                    .getPublicKey()
                    .getEncoded();
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("no certificate in PEM: " + certificate, unreadable);
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
