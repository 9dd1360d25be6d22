package authlab.benchmark;

/** Something that is needed to measure is not there. The message is for the user. */
public final class CannotMeasure extends RuntimeException {

    public CannotMeasure(String message) {
        super(message);
    }

    public CannotMeasure(String message, Throwable cause) {
        super(message, cause);
    }
}
