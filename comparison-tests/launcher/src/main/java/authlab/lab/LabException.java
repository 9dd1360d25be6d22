package authlab.lab;

/** The lab cannot start or go on. The message is one sentence that says what was wanted, what came and what to do. */
public final class LabException extends RuntimeException {

    private static final long serialVersionUID = 1;

    LabException(String sentence) {
        super(sentence);
    }

    LabException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
