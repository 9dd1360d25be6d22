package authlab.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The body of every refusal (RFC 9457).
 *
 * @param status the HTTP status once more
 * @param violations which fields, parameters or headers broke a rule; absent where none did
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<Violation> violations) {

    /**
     * One broken rule.
     *
     * @param field the property, parameter or header
     * @param message what it must be; never what it was
     */
    public record Violation(String field, String message) {}

    /** The problem of a type, with the rules that were broken. */
    public static Problem of(ProblemType type, List<Violation> violations) {
        return new Problem(type.uri(), type.title(), type.status(), type.detail(), violations);
    }
}
