package authlab.scenario.inject;

import static authlab.scenario.Defence.ONE_MEANING;
import static authlab.scenario.Expectation.refused;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Request;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.stream.Stream;

/**
 * The attacker says one thing twice: the fraud check reads that a hundred cents are paid, the bank that it is a hundred
 * thousand.
 *
 * <p>A half-fix that does not help: "the last one wins". It does here, and elsewhere the first (RFC 8259 §4 leaves it open).
 */
public final class InjectPollution implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("send a property or a parameter twice, with two values")
                .because("what is there twice has no meaning, and a body without one is refused")
                .onAll(refused(400, "validation"))
                .bitesWithout(ONE_MEANING)
                .standards("ASVS V1.5.3", "ASVS V15.3.7", "RFC 8259 §4", "WSTG-INPV-04", "CWE-235", "OWASP A03:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody who has an account and whoever shall be paid,");
        Actor payer = lab.newCustomer().logIn();
        Customer payee = lab.newCustomer();

        lab.step("when she pays two amounts at once, or two people,");
        Stream<String> payments = Stream.of(
                "{\"to\":\"" + payee + "\",\"amount\":100,\"amount\":90000}",
                "{\"to\":\"nobody\",\"to\":\"" + payee + "\",\"amount\":100}",
                "{\"to\":\"" + payee + "\",\"amount\":100,\"\\u0061mount\":90000}");
        Attempt paid = Attempt.bestOf(payments.map(body -> attempt(
                payer.send(Request.post("/api/transfers").body("application/json", body)),
                "one of the two was taken, and who checked may have read the other")));

        lab.step("or asks for two pages at once, that one of the two is picked is the prize.");
        Attempt read = attempt(payer.get("/api/transfers?limit=1&limit=100"), "one of the two pages was picked");
        return Attempt.bestOf(Stream.of(paid, read));
    }

    private static Attempt attempt(Answer answer, String prize) {
        return answer.status() == 201 ? Attempt.succeeded(prize) : Attempt.of(answer, prize);
    }
}
