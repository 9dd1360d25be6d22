package authlab.scenario.outlive;

import static authlab.scenario.Defence.FRESHNESS_CHECK;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.OtherInstance;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;

/**
 * An instance has lost the database, and with it all news of who is logged out.
 *
 * <p>A half-fix that does not help: publishing each logout to all. Silence looks the same whether nobody has logged out or
 * nobody can be heard.
 */
public final class OutlivePartition implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("use an ended login at an instance that is cut off from the database")
                .because("memory counts for as long as its latest news is new enough, and then nobody is believed")
                .onAll(unauthenticated())
                .bitesWithout(FRESHNESS_CHECK)
                .in(Tuning.TWO_INSTANCES)
                .standards("ASVS V7.4.1", "ASVS V16.5.3", "CWE-613", "CWE-636", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody who is logged in, and a thief with a copy, which another instance knows,");
        Actor owner = lab.newCustomer().logIn();
        OtherInstance other = lab.otherInstance();
        Actor thief = other.asked(owner.snapshot());
        Actor bystander = other.asked(lab.newCustomer().logIn());
        Lab.require(200, Lab.untilServed(() -> thief.get("/api/me")));
        Lab.require(200, Lab.untilServed(() -> thief.get("/api/me")));

        lab.step("when that instance is cut off from the database, and she logs out meanwhile,");
        other.cutOff();
        try {
            Lab.require(204, owner.logout());

            lab.step("which takes until nothing is believed there any more, the copy still is: that is the prize.");
            Answer answer = thief.get("/api/me");
            if (answer.status() == 200) {
                return Attempt.succeeded("who is cut off believes what has ended");
            }
            Lab.require(503, answer);
        } finally {
            other.heal();
        }

        lab.step("It would do as well if it were good there once the line is whole, and others are served again.");
        Lab.require(200, Lab.untilServed(() -> bystander.get("/api/me")));
        return Attempt.of(Lab.untilServed(() -> thief.get("/api/me")), "the copy works again after the cut");
    }
}
