package authlab.scenario.outlive;

import static authlab.scenario.Defence.ANSWER_AFTER_COMMIT;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.scenario.AfterEnd;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.List;
import java.util.stream.Stream;

/**
 * The service dies as soon as it has answered that a login is over, and is started again.
 *
 * <p>A half-fix that does not help: writing down before one dies what was still in the queue. Whoever is killed has no time.
 */
public final class OutliveCrash implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("use an ended login after the service has crashed")
                .because("what was answered had been committed, and PostgreSQL keeps that through anything")
                .onAll(unauthenticated())
                .bitesWithout(ANSWER_AFTER_COMMIT)
                .standards("ASVS V7.4.1", "ASVS V16.5.3", "CWE-613", "OWASP A04:2021");
    }

    @Override
    public boolean needsServiceOfItsOwn() {
        return true;
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a thief with copies of two logins of one person,");
        Customer victim = lab.newCustomer();
        Actor first = victim.logIn();
        Actor second = victim.logIn();
        List<Actor> copies = Stream.of(first, second).map(Actor::snapshot).toList();

        lab.step("when she logs out of the one and ends the other from afar,");
        Lab.require(204, first.delete("/auth/sessions/" + second.sessionId()));
        Lab.require(204, first.logout());

        lab.step("and the service is killed as soon as she was answered, and started again,");
        lab.crash();
        Lab.require(200, victim.logIn().get("/api/me"));

        lab.step("either copy works again, to read or to renew: that is the prize.");
        return Attempt.bestOf(copies.stream().map(AfterEnd::useOf));
    }
}
