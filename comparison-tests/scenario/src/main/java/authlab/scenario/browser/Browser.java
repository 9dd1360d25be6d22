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

    /** The same browser, with the same cookies, on another way to the bank: one that can be made to lose or to hold answers. */
    Browser overALine();

    /**
     * From now on the bank gets what this browser sends, and nothing comes back.
     *
     * @throws IllegalStateException if this is no browser over a line
     */
    void loseAnswers();

    /** Breaks what is open, so that whoever waits for an answer learns that there is none; from then on all is well. */
    void breakOff();

    /**
     * From now on such a request gets to the bank, and its answer does not come back yet; what this browser asks beside it is
     * answered.
     *
     * @throws IllegalStateException if this is no browser over a line
     */
    void holdAnswersTo(String method, String path);

    /** Whether the bank has given an answer that is held back, and the browser still waits for it. */
    boolean isKeptWaiting();

    /** What was held back goes on its way, if anybody waits for it; from then on all is well. */
    void letAnswersGo();

    @Override
    void close();
}
