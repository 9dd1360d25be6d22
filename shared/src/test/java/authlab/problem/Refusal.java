package authlab.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What is refused, as a value to be looked at. */
public final class Refusal {

    private Refusal() {}

    /** Fails the test if nothing is refused, or in another way than by a problem. */
    public static ProblemException of(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(ProblemException.class);
        return (ProblemException) thrown;
    }
}
