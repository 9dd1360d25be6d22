package authlab.scenario.outlive;

import static authlab.scenario.Defence.ENDED_BY_NAME;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.scenario.AfterEnd;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * The database's clock steps back between a login and its logout, and later to the right time again.
 *
 * <p>A half-fix that does not help: one clock for all. It is one, and it has stepped.
 */
public final class OutliveClockBack implements Scenario {

    private static final Duration BACK = Duration.ofMinutes(3);

    @Override
    public Facts facts() {
        return Facts.of("use a login that ended, by the database's clock, before it began")
                .because("a login is over because its name stands in the log, whenever that was written")
                .onAll(unauthenticated())
                .bitesWithout(ENDED_BY_NAME)
                .standards("ASVS V7.4.1", "CWE-613", "CWE-367", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody who is logged in, and a thief with a copy of all that her browser holds,");
        Actor browser = lab.newCustomer().logIn();
        Actor before = browser.snapshot();

        lab.step("when she renews her login and logs out while PostgreSQL's clock is three minutes slow,");
        Actor meanwhile = lab.databaseOwner().whileClockIsSlow(BACK, () -> {
            Lab.require(200, Lab.untilServed(browser::refresh));
            Actor renewed = browser.snapshot();
            Lab.require(204, Lab.untilServed(browser::logout));
            return renewed;
        });

        lab.step("and it is right again, either copy still works, to read or to renew: that is the prize.");
        return Attempt.bestOf(Stream.of(meanwhile, before).map(AfterEnd::useOf));
    }
}
