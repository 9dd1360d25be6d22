package authlab.problem;

import java.util.Locale;

/** The contract's problems (RFC 9457): what went wrong, its status, and one sentence for whoever reads the answer. */
public enum ProblemType {
    UNAUTHENTICATED(401, "Not logged in", "This needs a valid login."),
    INVALID_CREDENTIALS(401, "Wrong credentials", "The username or the password is wrong."),
    STEP_UP(401, "Recent authentication needed", "Re-authenticate, then try again."),
    INVALID_DPOP_PROOF(401, "Proof of possession missing or wrong", "Send a fresh DPoP proof of this login's key."),
    USE_DPOP_NONCE(401, "Another nonce needed", "Put the DPoP-Nonce of this answer into the proof, then try again."),
    CSRF(403, "CSRF token missing or wrong", "Send this login's CSRF token in X-CSRF-Token."),
    CROSS_SITE(403, "Cross-site request", "Unsafe requests are taken from this origin only."),
    FORBIDDEN(403, "Not allowed", "This login lacks the role that is needed."),
    VALIDATION(400, "Invalid request", "The request breaks a rule."),
    NOT_FOUND(404, "Not found", "There is nothing here."),
    NO_SUCH_PAYEE(404, "No such payee", "Nobody of that name can be paid."),
    CONFLICT(409, "Conflict", "The request conflicts with what is there."),
    INSUFFICIENT_FUNDS(422, "Insufficient funds", "The balance is lower than the amount."),
    IDEMPOTENCY_KEY_REUSED(
            422, "Idempotency key reused", "This Idempotency-Key was sent before with another body; send a new one."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "See Allow for the methods that are."),
    NOT_ACCEPTABLE(406, "Not acceptable", "This is told as text/event-stream only."),
    PAYLOAD_TOO_LARGE(413, "Payload too large", "A body may have at most 65536 bytes."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "A body must be application/json."),
    THROTTLED(429, "Too many tries", "This was tried too often; try again later, see Retry-After."),
    UNAVAILABLE(503, "Unavailable", "This cannot be checked at the moment; try again."),
    INTERNAL(500, "Internal error", "Something went wrong here.");

    private static final String TYPES = "https://authlab.example/problems/";

    private final int status;
    private final String title;
    private final String detail;

    ProblemType(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    /** The {@code type} member: an absolute URI. */
    String uri() {
        return TYPES + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int status() {
        return status;
    }

    String title() {
        return title;
    }

    String detail() {
        return detail;
    }
}
