package authlab.scenario.browser;

import java.util.Map;

/** One visitor's browser, at which {@code bank.test} is the service. All of its tabs share cookies and storage. */
public interface Browser extends AutoCloseable {

    /** {@code https://bank.test:…}, without a slash behind. */
    String bank();

    /**
     * Puts a page onto an attacker's site.
     *
     * @return where it is
     */
    String publish(Site site, SitePage page);

    /** A new tab, to which somebody has typed that address; returns when the page has loaded. */
    Tab open(String address);

    /** All cookies that the browser keeps for the bank, as its own settings would list them. */
    Map<String, String> bankCookies();

    /** The same browser, with the same cookies, on another way to the bank: one that can be made to lose answers. */
    Browser overALine();

    /**
     * From now on the bank gets what this browser sends, and nothing comes back.
     *
     * @throws IllegalStateException if this is no browser over a line
     */
    void loseAnswers();

    /** Breaks what is open, so that whoever waits for an answer learns that there is none; from then on all is well. */
    void breakOff();

    @Override
    void close();
}
