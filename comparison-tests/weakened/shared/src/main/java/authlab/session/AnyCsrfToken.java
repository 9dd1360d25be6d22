package authlab.session;

import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import java.util.Optional;

/** Wants a CSRF token that looks like one, whosever it is. */
final class AnyCsrfToken extends CsrfCheck {

    @Override
    public void require(String expected, Optional<String> sent) {
        if (sent.filter(token -> token.matches("[A-Za-z0-9_-]{43}")).isEmpty()) {
            throw new ProblemException(ProblemType.CSRF);
        }
    }
}
