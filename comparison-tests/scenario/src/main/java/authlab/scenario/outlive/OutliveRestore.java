package authlab.scenario.outlive;

import static authlab.scenario.Defence.EPOCH;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.scenario.AfterEnd;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Operator;
import authlab.scenario.Scenario;
import authlab.scenario.Started;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The database is lost, and an older one takes its place, which knows nothing of who has logged out since.
 *
 * <p>A half-fix that does not help: ending all logins that the backup has. Tokens that were issued after it was taken stand
 * in no row of it.
 */
public final class OutliveRestore implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("use an ended login when the database is back to what it was before that")
                .because("the service starts on a backup with a higher epoch than there ever was, and a credential of a"
                        + " lower one is dead, whether or not there is a row of it")
                .onAll(unauthenticated())
                .bitesWithout(EPOCH)
                .standards("ASVS V7.4.1", "ASVS V7.4.5", "CWE-613", "OWASP A07:2021");
    }

    @Override
    public boolean needsServiceOfItsOwn() {
        return true;
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step(
                "Given a thief with copies of two logins, of which one began before the last backup and one after it,");
        Customer victim = lab.newCustomer();
        Actor before = victim.logIn();
        Operator.Backup backup = lab.backUp();
        Actor after = victim.logIn();
        List<Actor> copies = Stream.of(before, after).map(Actor::snapshot).toList();

        lab.step("when their owner logs out of both, and the database is lost,");
        Lab.require(204, Lab.untilServed(before::logout));
        Lab.require(204, Lab.untilServed(after::logout));

        lab.step("and the service is started on the backup, with its epoch raised as it must be then,");
        long epoch = lab.databaseOwner().epoch() + 1;
        try (Started service = backup.restore(Map.of("auth.minimum-epoch", Long.toString(epoch)))) {
            victim.logIn(service.asked(lab.visitor()));

            lab.step("either copy works again, to read or to renew: that is the prize.");
            return Attempt.bestOf(copies.stream().map(service::asked).map(AfterEnd::useOf));
        }
    }
}
