package authlab.scenario.race;

import static authlab.scenario.Defence.ABSOLUTE_TIMEOUT;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.scenario.AfterEnd;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A thief uses and renews a login without a pause while it comes to its end, and while what is left of it is swept away
 * under her hands.
 *
 * <p>A half-fix that does not help: letting the sweeper end logins. Whoever comes between two rounds of it still gets in,
 * and whoever comes during one meets half a login.
 */
public final class RacePurge implements Scenario {

    private static final Duration BETWEEN_USES = Duration.ofMillis(100);

    /** So many rounds of the sweeper, and a bit, after what is left of a login may go. */
    private static final Duration SWEPT = Duration.ofSeconds(1);

    @Override
    public Facts facts() {
        return Facts.of("use and renew a login while it ends and is swept away")
                .because("a login is over by its own figures, under its own lock; the sweeper decides nothing")
                .onAll(unauthenticated())
                .bitesWithout(ABSOLUTE_TIMEOUT)
                .in(Tuning.SHORT_LIVED)
                .standards("ASVS V7.3.2", "ASVS V15.4.2", "CWE-362", "CWE-613");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a thief who uses and renews a login for as long as it lives,");
        Actor thief = lab.newCustomer().logIn();
        Actor copy = thief.snapshot();
        Instant end = Instant.now().plus(lab.absoluteTimeout());
        List<Attempt> unclear = new ArrayList<>();
        lab.whileBefore(
                end,
                BETWEEN_USES,
                () -> Stream.of(thief.get("/api/me"), thief.refresh())
                        .filter(RacePurge::isNoAnswer)
                        .map(Attempt::refusedBy)
                        .forEach(unclear::add));

        lab.step("and on, while what is left of it goes: when anything is let in, that is the prize.");
        List<Attempt> attempts = new ArrayList<>(unclear);
        lab.whileBefore(Instant.now().plus(lab.idleTimeout()).plus(SWEPT), BETWEEN_USES, () -> {
            attempts.add(AfterEnd.useOf(thief));
            attempts.add(AfterEnd.useOf(copy));
        });
        return Attempt.bestOf(attempts);
    }

    private static boolean isNoAnswer(Answer answer) {
        return answer.status() >= 500;
    }
}
