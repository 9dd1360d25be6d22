package authlab;

/** A setting that the service cannot start with. The message is one sentence that names it, fit to be shown alone. */
public final class InvalidSetting extends RuntimeException {

    public InvalidSetting(String sentence) {
        super(sentence, null, false, false);
    }
}
