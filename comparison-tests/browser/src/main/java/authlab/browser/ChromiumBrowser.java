package authlab.browser;

import authlab.scenario.browser.Browser;
import authlab.scenario.browser.Browsers;
import authlab.scenario.browser.Site;
import authlab.scenario.browser.SitePage;
import authlab.scenario.browser.Tab;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;

/** One profile of Chromium, for one story. */
final class ChromiumBrowser implements Browser {

    /** The machine may be busy; nothing rests on how fast it is. */
    private static final int PATIENCE_MILLIS = 30_000;

    private final BrowserContext profile;
    private final AttackerSites sites;
    private final SSLContext tls;
    private final int bankPort;
    private final Browsers.Listener listener;

    /** Null where there is none. */
    private final LossyLine line;

    /** What is to be closed with this one. */
    private final List<LossyLine> lines = new ArrayList<>();

    /** When this one is closed. */
    private final Runnable done;

    private ChromiumBrowser(
            BrowserContext profile,
            AttackerSites sites,
            SSLContext tls,
            int bankPort,
            Browsers.Listener listener,
            Runnable done,
            LossyLine line) {
        this.profile = profile;
        this.sites = sites;
        this.tls = tls;
        this.bankPort = bankPort;
        this.listener = listener;
        this.done = done;
        this.line = line;
    }

    /** @param done after it is closed */
    static ChromiumBrowser of(
            BrowserContext profile,
            AttackerSites sites,
            SSLContext tls,
            int bankPort,
            Browsers.Listener listener,
            Runnable done) {
        profile.setDefaultTimeout(PATIENCE_MILLIS);
        return new ChromiumBrowser(profile, sites, tls, bankPort, listener, done, null);
    }

    @Override
    public Browser overALine() {
        LossyLine other = LossyLine.to(bankPort, tls);
        lines.add(other);
        return new ChromiumBrowser(profile, sites, tls, other.port(), listener, done, other);
    }

    @Override
    public void loseAnswers() {
        requireLine().loseAnswers();
    }

    @Override
    public void breakOff() {
        requireLine().breakOff();
    }

    @Override
    public void holdAnswersTo(String method, String path) {
        requireLine().holdAnswersTo(method, path);
    }

    @Override
    public boolean isKeptWaiting() {
        return requireLine().isHolding();
    }

    @Override
    public void letAnswersGo() {
        requireLine().letGo();
    }

    private LossyLine requireLine() {
        if (line == null) {
            throw new IllegalStateException("this browser has no line that could be told anything");
        }
        return line;
    }

    @Override
    public String bank() {
        return "https://bank.test:" + bankPort;
    }

    @Override
    public String publish(Site site, SitePage page) {
        return sites.publish(site, page);
    }

    @Override
    public Tab open(String address) {
        Page page = profile.newPage();
        page.navigate(address);
        return new ChromiumTab(page, bank(), listener);
    }

    @Override
    public Map<String, String> bankCookies() {
        Map<String, String> values = new LinkedHashMap<>();
        for (Cookie cookie : profile.cookies(bank())) {
            values.put(cookie.name, cookie.value);
        }
        return values;
    }

    @Override
    public void close() {
        lines.forEach(LossyLine::close);
        profile.close();
        done.run();
    }
}
