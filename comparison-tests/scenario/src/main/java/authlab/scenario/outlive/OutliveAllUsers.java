package authlab.scenario.outlive;

import static authlab.scenario.Defence.EPOCH;
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
 * Nobody knows how many credentials were stolen, so an admin ends every login of everyone.
 *
 * <p>A half-fix that does not help: ending them one after the other. It takes minutes where there are millions, and
 * those that begin meanwhile are in no list.
 */
public final class OutliveAllUsers implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("go on with a stolen login after every login of everyone was ended")
                .because("one number rises, and a credential of a lower one is dead, whoever has it")
                .onAll(unauthenticated())
                .bitesWithout(EPOCH)
                .standards("ASVS V7.4.5", "CWE-613", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a thief with copies of what several people hold, an admin among them,");
        Customer victim = lab.newCustomer();
        Actor admin = lab.admin();
        List<Actor> copies = Stream.of(victim.logIn(), lab.newCustomer().logIn(), admin)
                .map(Actor::snapshot)
                .toList();

        lab.step("when that admin ends every login of everyone,");
        Lab.require(204, admin.delete("/api/admin/sessions"));

        lab.step("and who logs in now is in as ever,");
        Lab.require(200, victim.logIn().get("/api/me"));

        lab.step("any of the copies still works, to read or to renew: that is the prize.");
        return Attempt.bestOf(copies.stream().map(AfterEnd::useOf));
    }
}
