package authlab.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import authlab.TestSettings;
import authlab.account.Role;
import authlab.database.Sha256;
import authlab.problem.ProblemType;
import authlab.problem.Refusal;
import authlab.revocation.Revocation;
import authlab.session.AuthenticatedLogin;
import authlab.session.Carrier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StepUpTest {

    private static final Instant PROVED = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant LIMIT = PROVED.plus(Duration.ofMinutes(5));

    private final StepUp stepUp = new StepUp(TestSettings.with("auth.step-up-max-age=PT5M"));

    @Test
    void exactly_at_the_limit_the_proof_still_counts() {
        assertThatCode(() -> stepUp.require(loginProvedAt(PROVED), LIMIT)).doesNotThrowAnyException();
    }

    @Test
    void one_nanosecond_later_a_new_one_is_asked_for() {
        assertThat(Refusal.of(() -> stepUp.require(loginProvedAt(PROVED), LIMIT.plusNanos(1)))
                        .type())
                .isEqualTo(ProblemType.STEP_UP);
    }

    private static AuthenticatedLogin loginProvedAt(Instant authenticatedAt) {
        return new AuthenticatedLogin(
                new UUID(0, 1),
                new UUID(0, 2),
                "alice",
                List.of(Role.USER),
                authenticatedAt,
                0,
                authenticatedAt.plusSeconds(900),
                new Revocation.OfSessionId(Sha256.of("id")),
                Carrier.COOKIE,
                Optional.empty(),
                Optional.empty());
    }
}
