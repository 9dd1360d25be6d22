package authlab.scenario.witness;

import static authlab.scenario.Defence.ONE_ALARM;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;

/**
 * A thief uses a credential whose login is over, and goes on using it: either nobody hears of it, or everybody hears of it so
 * often that nothing else is heard.
 *
 * <p>A half-fix that does not help: a limit of alarms in a minute. Then the flood is how to hide the next thing.
 */
public final class WitnessReuse implements Scenario {

    private static final String USED_AFTER_END = "session_use_after_expire";
    private static final Duration FLOOD = Duration.ofMillis(600);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration UNTIL_RECORDED = Duration.ofSeconds(5);

    @Override
    public Facts facts() {
        return Facts.of("use a dead credential once, or so often that its alarm drowns every other")
                .because("what is used after its end is one critical event for each login, however often it is used")
                .onAll(unauthenticated())
                .bitesWithout(ONE_ALARM)
                .standards("ASVS V16.3.3", "WSTG-SESS-06", "CWE-778", "CWE-779", "OWASP A09:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a thief with a copy of a credential whose login is over,");
        Customer victim = lab.newCustomer();
        Actor browser = victim.logIn();
        String stolen = browser.sessionId();
        Actor thief = browser.snapshot();
        Lab.require(204, browser.logout());

        lab.step("who uses it, again and again,");
        Attempt used = Attempt.of(thief.get("/api/me"), "the credential is still believed");
        lab.whileBefore(Instant.now().plus(FLOOD), PAUSE, () -> thief.get("/api/me"));

        lab.step("when the owner does not read of it just once, that is the prize.");
        Actor owner = victim.logIn();
        lab.comesTrue(() -> alarms(owner, stolen) > 0, UNTIL_RECORDED);
        long alarms = alarms(owner, stolen);
        return alarms == 1 ? used : Attempt.succeeded("of one theft there are " + alarms + " alarms");
    }

    private static long alarms(Actor owner, String sessionId) {
        return Told.of(Told.to(owner), USED_AFTER_END, sessionId).count();
    }
}
