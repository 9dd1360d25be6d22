package authlab.http;

import authlab.problem.ProblemException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What {@code refresh} and {@code logout} are sent. Beside a cookie it holds nothing that is wanted, and whose cookie it is
 * comes first; without one it is the credential. So what is wrong with it is said when somebody looks, not before.
 */
public final class RefreshBody {

    private final Optional<Supplier<RefreshRequest>> content;

    private RefreshBody(Optional<Supplier<RefreshRequest>> content) {
        this.content = content;
    }

    static RefreshBody absent() {
        return new RefreshBody(Optional.empty());
    }

    /** @param content throws {@link ProblemException}, 400, if it is malformed */
    static RefreshBody of(Supplier<RefreshRequest> content) {
        return new RefreshBody(Optional.of(content));
    }

    /**
     * The refresh token in it; empty if there is no body.
     *
     * @throws ProblemException 400 if there is anything else in it
     */
    Optional<String> refreshToken() {
        return content.map(Supplier::get).map(RefreshRequest::refreshToken);
    }

    /** Whether it is one more credential. */
    boolean holdsToken() {
        try {
            return refreshToken().isPresent();
        } catch (ProblemException malformed) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "RefreshBody[…]";
    }
}
