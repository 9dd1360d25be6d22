package authlab.suite.fault;

import static authlab.suite.AnswerAssert.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.assertj.core.api.Assertions;

/**
 * What was answered to requests that were sent at the same moment.
 *
 * @param controls requests among them for which nobody need be asked: they tell how long the machine, client and service
 *     took for that many, whatever PostgreSQL did
 */
record Burst(List<Timed> asked, List<Timed> controls) {

    /** The contract's. */
    private static final Duration UNAVAILABLE_WITHIN = Duration.ofSeconds(2);

    private static final int CONTROLS = 3;

    static Burst of(List<Callable<Timed>> requests, List<Guest> guests) {
        List<Callable<Timed>> all = new ArrayList<>(requests);
        guests.forEach(guest -> all.addAll(Collections.nCopies(CONTROLS, control(guest))));
        List<Timed> answers = Together.call(all);
        return new Burst(answers.subList(0, requests.size()), answers.subList(requests.size(), answers.size()));
    }

    /** Each got a 503 as the contract has it, in time, and keeps its cookies to try again. */
    void assertUnavailable() {
        Duration inTime = UNAVAILABLE_WITHIN.plus(machineTook());
        for (Timed each : asked) {
            assertThat(each.answer())
                    .as(each.what())
                    .isProblem(503, "unavailable")
                    .hasHeader("Retry-After", "1")
                    .setsNoCookie();
            Assertions.assertThat(each.elapsed()).as(each.what()).isLessThan(inTime);
        }
    }

    private Duration machineTook() {
        return controls.stream().map(Timed::elapsed).max(Duration::compareTo).orElseThrow();
    }

    private static Callable<Timed> control(Guest guest) {
        return () -> Timed.of(guest + ", nobody", () -> guest.scene().visitor().get("/api/me"));
    }
}
