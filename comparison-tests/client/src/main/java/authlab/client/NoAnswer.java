package authlab.client;

/**
 * No answer came: refused, reset, timed out, or bytes that are no HTTP. Says nothing of whether the request had an effect.
 */
public final class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoAnswer(String what, Exception cause) {
        super(what + ": " + cause, cause);
    }
}
