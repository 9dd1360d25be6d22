package authlab.scenario.browser;

import authlab.client.Answer;

/** What a visitor sees and does. Whatever is waited for may take long on a busy machine; what never comes ends the story. */
public interface Tab {

    void go(String address);

    void back();

    void reload();

    /** Waits until it can be clicked. */
    void click(String selector);

    /** Waits until it is to be seen in the page that this one shows in a frame. */
    void seeInFrame(String selector);

    /** Clicks with the mouse where that lies in the page that this one shows in a frame. */
    void clickInFrame(String selector);

    /** What the frame of this page shows; something else than was asked for if the browser does not show that. */
    String frameAddress();

    void fill(String selector, String text);

    /** Waits until it is to be seen. */
    void see(String selector);

    /** Whether it is to be seen just now. */
    boolean sees(String selector);

    /** Waits until it holds that text. */
    void read(String selector, String text);

    /** All that is to be read on the page just now. */
    String text();

    /**
     * Runs a script as if it had got into the page, past any policy, and waits for what it promises.
     *
     * @param script a function, of the argument
     * @return what JSON can hold
     */
    Object run(String script, Object argument);

    default Object run(String script) {
        return run(script, null);
    }

    /**
     * The first answer of the bank to that method and path which something brings about in this tab. A script that asks must
     * read the answer to its end, or it never comes to one.
     */
    Answer answerTo(String method, String path, Runnable something);

    /** What the visitor sees now goes into the report. */
    void picture(String caption);
}
