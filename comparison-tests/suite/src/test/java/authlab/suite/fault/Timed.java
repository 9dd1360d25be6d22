package authlab.suite.fault;

import authlab.client.Answer;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * An answer and how long it took, from the first byte sent to the last received.
 *
 * @param what was asked by whom, for a failure message
 */
record Timed(String what, Answer answer, Duration elapsed) {

    static Timed of(String what, Supplier<Answer> asking) {
        long begun = System.nanoTime();
        Answer answer = asking.get();
        return new Timed(what, answer, Duration.ofNanos(System.nanoTime() - begun));
    }
}
