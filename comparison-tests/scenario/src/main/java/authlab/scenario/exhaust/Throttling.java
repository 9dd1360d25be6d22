package authlab.scenario.exhaust;

import authlab.client.Answer;
import authlab.scenario.Attempt;

/** What is due to who tries too often. */
final class Throttling {

    private Throttling() {}

    /** The prize for a 200. A 429 that does not say when to come again is not the refusal that is due. */
    static Attempt of(Answer answer, String prize) {
        boolean saysWhen = answer.header("Retry-After")
                .filter(seconds -> seconds.matches("[1-9][0-9]*"))
                .isPresent();
        return answer.status() == 429 && !saysWhen
                ? Attempt.inconclusive("a 429 has to say when to come again")
                : Attempt.of(answer, prize);
    }
}
