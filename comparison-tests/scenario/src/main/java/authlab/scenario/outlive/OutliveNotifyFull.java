package authlab.scenario.outlive;

import static authlab.scenario.Defence.SIGNAL_APART;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.scenario.AfterEnd;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;

/**
 * A thief who keeps PostgreSQL's queue of notifications full keeps everybody logged in, if a revocation cannot commit
 * without its {@code NOTIFY}.
 *
 * <p>A half-fix that does not help: a larger queue. Somebody who listens and never reads fills any.
 */
public final class OutliveNotifyFull implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("fill the queue of notifications, so that nothing can be revoked")
                .because("a notification is a transaction of its own, and whether it succeeds matters to nobody")
                .onAll(unauthenticated())
                .bitesWithout(SIGNAL_APART)
                .standards("ASVS V7.4.1", "ASVS V16.5.3", "CWE-400", "CWE-613", "OWASP A04:2021");
    }

    @Override
    public boolean needsServiceOfItsOwn() {
        return true;
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a thief with a copy of a login, and PostgreSQL's queue of notifications full,");
        Actor browser = lab.newCustomer().logIn();
        Actor thief = browser.snapshot();
        return lab.databaseOwner().whileNobodyCanBeNotified(() -> {
            lab.step("when its owner wants to log out,");
            browser.logout();

            lab.step("and the copy works on, to read or to renew: that is the prize.");
            return AfterEnd.useOf(thief);
        });
    }
}
