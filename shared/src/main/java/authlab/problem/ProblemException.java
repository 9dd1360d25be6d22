package authlab.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A refusal that the contract names. Thrown where it is decided, answered in one place, {@code authlab.http.Problems}.
 *
 * <p>It has no stack trace: it is an outcome, not a defect.
 */
public final class ProblemException extends RuntimeException {

    private final transient ProblemType type;
    private final transient List<Problem.Violation> violations;
    private final transient List<Map.Entry<String, String>> headers = new ArrayList<>();

    public ProblemException(ProblemType type) {
        this(type, List.of());
    }

    private ProblemException(ProblemType type, List<Problem.Violation> violations) {
        super(type.name(), null, false, false);
        this.type = type;
        this.violations = List.copyOf(violations);
    }

    /** 400 for one field, parameter or header that breaks a rule. */
    public static ProblemException invalid(String field, String message) {
        return invalid(List.of(new Problem.Violation(field, message)));
    }

    /** 400 for everything that breaks a rule. */
    public static ProblemException invalid(List<Problem.Violation> violations) {
        return new ProblemException(ProblemType.VALIDATION, violations);
    }

    /** Adds a header to the answer. */
    public ProblemException with(String header, String value) {
        headers.add(Map.entry(header, value));
        return this;
    }

    public ProblemType type() {
        return type;
    }

    /** The body of the answer. */
    public Problem problem() {
        return Problem.of(type, violations);
    }

    /** What the answer says beside its body. */
    public List<Map.Entry<String, String>> headers() {
        return List.copyOf(headers);
    }
}
