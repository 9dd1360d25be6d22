package authlab.scenario.outlive;

import static authlab.scenario.Defence.POLLING;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.OtherInstance;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import authlab.scenario.UnpreparedException;
import java.time.Duration;

/**
 * An instance is told nothing any more, and everything that it asks is answered: a pooler does that which stands between it
 * and the database and lends out connections statement by statement.
 *
 * <p>A half-fix that does not help: a sign of life from the connection that listens. It shows that the line is whole, and
 * not that anybody still speaks into it.
 */
public final class OutliveNotifyLost implements Scenario {

    /** For polls that come twice a second, on a machine that has much else to do. */
    private static final Duration WITHIN = Duration.ofSeconds(60);

    /** Memory that is too old when it is asked says nothing; right after a poll it seldom is. */
    private static final int USES = 3;

    @Override
    public Facts facts() {
        return Facts.of("use an ended login at an instance that no notification reaches")
                .because("a notification only has the next poll come sooner, and memory is as old as its latest poll,"
                        + " however silent it has been since")
                .onAll(unauthenticated())
                .bitesWithout(POLLING)
                .in(Tuning.TWO_INSTANCES)
                .standards("ASVS V7.4.1", "ASVS V16.5.3", "CWE-613", "CWE-636", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        OtherInstance other = lab.otherInstance();
        Answer answer = other.withoutConnectingAnew(lab, () -> once(lab, other));
        return Attempt.of(answer, "who was told nothing believes what has ended");
    }

    private static Answer once(Lab lab, OtherInstance other) {
        lab.step("Given somebody who is logged in, and a thief with a copy, which another instance knows,");
        Actor owner = lab.newCustomer().logIn();
        Actor thief = other.asked(owner.snapshot());
        Lab.require(200, Lab.untilServed(() -> thief.get("/api/me")));
        Lab.require(200, Lab.untilServed(() -> thief.get("/api/me")));

        lab.step("when notifications to that instance are lost, and nothing else is,");
        return other.whileNotificationsAreLost(() -> {
            // One poll may have been under way; the one behind it has heard what was said before.
            awaitPolls(lab, other, 2);

            lab.step("and she logs out and is told that nobody believes it any more,");
            Lab.require(204, owner.logout());

            lab.step("the copy is still good there: that is the prize.");
            return use(lab, other, thief);
        });
    }

    private static Answer use(Lab lab, OtherInstance other, Actor thief) {
        Answer answer = Lab.untilServed(() -> thief.get("/api/me"));
        for (int i = 1; i < USES && answer.status() != 200; i++) {
            awaitPolls(lab, other, 1);
            answer = Lab.untilServed(() -> thief.get("/api/me"));
        }
        return answer;
    }

    private static void awaitPolls(Lab lab, OtherInstance other, int more) {
        double polls = other.polls();
        if (!lab.comesTrue(() -> other.polls() >= polls + more, WITHIN)) {
            throw new UnpreparedException("the other instance reads nothing");
        }
    }
}
