package authlab.proof;

/** How a refusal asks for a proof (RFC 9449 §7.1). */
public final class ProofChallenge {

    private static final String SCHEME = "DPoP realm=\"authlab\"";
    private static final String ALGORITHMS = ", algs=\"" + ProofSignature.algorithmsSpelled() + "\"";

    private ProofChallenge() {}

    /** The {@code WWW-Authenticate} value where nothing was wrong with what came. */
    public static String plain() {
        return SCHEME + ALGORITHMS;
    }

    /** The {@code WWW-Authenticate} value that says what was. */
    public static String of(String error) {
        return SCHEME + ", error=\"" + error + "\"" + ALGORITHMS;
    }
}
