package authlab.session;

import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * Asks for the synchroniser token of a login: what a page of this origin can read and send, and a page of another cannot.
 *
 * <p>It guards credentials that the browser sends by itself, on every unsafe request.
 */
@ApplicationScoped
public class CsrfCheck {

    CsrfCheck() {}

    /**
     * Compares in constant time.
     *
     * @throws ProblemException 403 if the token is missing or another login's
     */
    public void require(String expected, Optional<String> sent) {
        boolean matches = sent.isPresent() && MessageDigest.isEqual(bytes(expected), bytes(sent.get()));
        if (!matches) {
            throw new ProblemException(ProblemType.CSRF);
        }
    }

    private static byte[] bytes(String token) {
        return token.getBytes(StandardCharsets.UTF_8);
    }
}
