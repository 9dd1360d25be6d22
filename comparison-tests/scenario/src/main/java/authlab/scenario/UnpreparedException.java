package authlab.scenario;

/** What a story needs before its attack begins could not be had: nobody can tell how the attack would have gone. */
public final class UnpreparedException extends RuntimeException {

    public UnpreparedException(String what) {
        super(what);
    }

    public UnpreparedException(String what, Throwable cause) {
        super(what, cause);
    }
}
