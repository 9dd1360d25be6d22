package authlab.scenario.outlive;

import static authlab.scenario.Defence.EPOCH_ONLY_RISES;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.scenario.AfterEnd;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.Started;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Every login of everyone was ended, and then milder things are said: this login is over, all of that user's are, and, by the
 * settings of an instance that starts, everything from before the last restore is.
 *
 * <p>A half-fix that does not help: an order of precedence. Whether the latest word wins, or the one about the smallest
 * circle, a thief waits for one that does not mean her. Keycloak had two for a token, its realm's and its client's, and twice
 * asked the wrong one (CVE-2026-8922, CVE-2026-18218).
 */
public final class OutliveCutoffs implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("use a login that was ended with all others, once something milder is said")
                .because(
                        "what ends a credential is added to what has ended it before: names are only ever added, and of"
                                + " two epochs the higher counts")
                .onAll(unauthenticated())
                .bitesWithout(EPOCH_ONLY_RISES)
                .standards(
                        "ASVS V7.4.1", "ASVS V7.4.5", "CVE-2026-8922", "CVE-2026-18218", "CWE-613", "OWASP A07:2021");
    }

    @Override
    public boolean needsServiceOfItsOwn() {
        return true;
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a thief with a copy of a login, and settings that were right after the last restore,");
        Actor owner = lab.newCustomer().logIn();
        Actor thief = owner.snapshot();
        Map<String, String> settings =
                Map.of("auth.minimum-epoch", Long.toString(lab.databaseOwner().epoch()));

        // Else it might be noted meanwhile that her login is over, by its name, which is another defence.
        Supplier<Started> starting = () -> afterTheEndOfAll(lab, settings);
        try (Started another = lab.databaseOwner().whileUnswept(owner.sessionId(), starting)) {
            lab.step("the copy still works at either, to read or to renew: that is the prize.");
            return Attempt.bestOf(Stream.of(thief, another.asked(thief)).map(AfterEnd::useOf));
        }
    }

    private static Started afterTheEndOfAll(Lab lab, Map<String, String> settings) {
        lab.step("when an admin ends every login of everyone,");
        Lab.require(204, lab.admin().delete("/api/admin/sessions"));

        lab.step("and then somebody logs out, and an admin ends all logins of somebody else,");
        Lab.require(204, lab.newCustomer().logIn().logout());
        Customer suspect = lab.newCustomer();
        suspect.logIn();
        Lab.require(204, lab.admin().delete("/api/admin/users/" + suspect.username() + "/sessions"));

        lab.step("and one more instance is started, by those settings,");
        return lab.startAnother(settings);
    }
}
