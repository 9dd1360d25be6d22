package authlab.suite.lifetime;

import static authlab.suite.AnswerAssert.assertThat;

import authlab.client.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * That something is not over ahead of time.
 *
 * <p>An answer counts only if it came before the limit; a machine that was too busy for that tries again.
 */
final class InTime {

    /** Services that have only just started, all at once on two cores, take seconds for what takes them milliseconds later. */
    private static final Duration BUSY_MAX = Duration.ofSeconds(60);

    private InTime() {}

    /**
     * An answer that has to be 200 if it came in time.
     *
     * @param received when it had come
     * @param limit until when it had to be good
     */
    record Verdict(Answer answer, Instant received, Instant limit) {

        static Verdict now(Answer answer, Instant limit) {
            return new Verdict(answer, Instant.now(), limit);
        }
    }

    static void succeeds(Supplier<Verdict> attempt) {
        Instant givingUp = Instant.now().plus(BUSY_MAX);
        Verdict verdict = attempt.get();
        while (!verdict.received.isBefore(verdict.limit)) {
            if (Instant.now().isAfter(givingUp)) {
                throw new AssertionError("inconclusive: no answer came in time, this machine is too busy");
            }
            verdict = attempt.get();
        }
        assertThat(verdict.answer).hasStatus(200);
    }
}
