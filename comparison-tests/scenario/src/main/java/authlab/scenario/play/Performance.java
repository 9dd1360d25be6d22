package authlab.scenario.play;

import authlab.scenario.Attempt;
import authlab.scenario.Transcript;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A play that is over.
 *
 * @param attempt what the attack came to; empty where it does not apply and was not played
 * @param transcript what was said and answered
 * @param took the attack alone, without the start of the service
 */
public record Performance(
        Play play, Optional<Attempt> attempt, Judgement judgement, List<Transcript.Line> transcript, Duration took) {

    public Performance {
        transcript = List.copyOf(transcript);
    }
}
