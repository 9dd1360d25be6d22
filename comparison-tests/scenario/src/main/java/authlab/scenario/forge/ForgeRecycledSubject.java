package authlab.scenario.forge;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.DENYLIST;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.scenario.AfterEnd;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.List;

/**
 * The attacker has a token from before she was deleted, and waits until somebody else takes the name that it tells.
 *
 * <p>A half-fix that does not help: an id for a subject that no two users share. Whoever reads the name instead, and most
 * logs and screens do, takes the one for the other.
 */
public final class ForgeRecycledSubject implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("pass for the later user of the same name, after one's own account is deleted")
                .because("to delete a user ends her logins, and a later user of that name has another subject")
                .on(SESSION, notApplicable("an opaque id tells no name: it leads to a row, which went with its user"))
                .on(JWT_BEARER, unauthenticated())
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(DENYLIST)
                .standards(
                        "ASVS V7.4.2",
                        "ASVS V10.3.3",
                        "RFC 7519 §4.1.2",
                        "RFC 8725 §3.8",
                        "CWE-694",
                        "CWE-613",
                        "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody who is logged in, and is deleted by an admin,");
        Customer mallory = lab.newCustomer();
        Actor former = mallory.logIn();
        Lab.require(204, lab.admin().delete("/api/admin/users/" + mallory));

        lab.step("when somebody else registers under the same name,");
        Lab.require(201, lab.service().register(mallory.person().with("another person's own words")));

        lab.step("and the old token is taken for hers, that is the prize.");
        Answer answer = former.get("/api/me");
        Attempt passing = Attempt.of(answer, "she passes for the later " + mallory);
        return Attempt.bestOf(List.of(passing, AfterEnd.useOf(former)));
    }
}
