package authlab.http;

import authlab.AuthConfig;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import authlab.session.AuthenticatedLogin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Asks for a recent proof of who the caller is before something sensitive (RFC 9470; ASVS 5.0 V7.5). */
@ApplicationScoped
public class StepUp {

    private final Duration maxAge;

    StepUp(AuthConfig config) {
        this.maxAge = config.stepUpMaxAge();
    }

    /**
     * At the limit exactly the proof still counts.
     *
     * @param now the database's time
     * @throws ProblemException 401 with the challenge
     */
    public void require(AuthenticatedLogin caller, Instant now) {
        if (caller.authenticatedAt().plus(maxAge).isBefore(now)) {
            throw new ProblemException(ProblemType.STEP_UP);
        }
    }
}
