package authlab.scenario.witness;

import static authlab.scenario.Defence.EVENT_WITH_CHANGE;
import static authlab.scenario.Expectation.refused;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.UnpreparedException;

/**
 * The attacker fills the disk that events are written to, and then does what would be noticed.
 *
 * <p>A half-fix that does not help: writing events to a queue. It fills up as well, and is lost with its machine.
 */
public final class WitnessFailClosed implements Scenario {

    private static final String NEW_PASSWORD = "chosen while nobody could look";

    @Override
    public Facts facts() {
        return Facts.of("change a password while no event can be written")
                .because("a change and its events are one transaction: without them it does not happen")
                .onAll(refused(401, "invalid-credentials"))
                .bitesWithout(EVENT_WITH_CHANGE)
                .standards("ASVS V16.5.3", "ASVS V16.3.3", "CWE-778", "CWE-636", "OWASP A09:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a thief who knows a password and is logged in with it,");
        Customer victim = lab.newCustomer();
        Actor thief = victim.logIn();

        lab.step("when she changes it while there is no room for an event of it,");
        Answer change = lab.databaseOwner()
                .whileFullFor(victim, () -> thief.changePassword(victim.person().password(), NEW_PASSWORD));

        lab.step("that the new one is good afterwards is the prize: nobody will ever know since when.");
        Attempt attempt = Attempt.of(
                lab.visitor().login(victim.person().with(NEW_PASSWORD)), "the password was changed, and nobody saw it");
        if (attempt instanceof Attempt.Refused && change.status() != 503) {
            throw new UnpreparedException("a change that cannot be recorded is answered by 503, and not by " + change);
        }
        return attempt;
    }
}
