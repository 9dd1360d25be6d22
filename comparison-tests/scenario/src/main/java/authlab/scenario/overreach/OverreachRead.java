package authlab.scenario.overreach;

import static authlab.scenario.Defence.OWNERSHIP_CHECK;
import static authlab.scenario.Expectation.refused;

import authlab.client.Actor;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The attacker knows the id of a payment between two others: from a link, a log, a screenshot.
 *
 * <p>A half-fix that does not help: showing everybody a list of her own payments. She does not ask for a list.
 */
public final class OverreachRead implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("read a payment between two others by its id")
                .because(
                        "a payment is looked up among those of the caller's account; what is others' is not even there")
                .onAll(refused(404, "not-found"))
                .bitesWithout(OWNERSHIP_CHECK)
                .standards("ASVS V8.2.2", "WSTG-ATHZ-04", "CWE-639", "OWASP A01:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step(
                "Given a payment of somebody's to somebody else, and a stranger, logged in as herself, who knows its id,");
        Customer payee = lab.newCustomer();
        Actor payer = lab.newCustomer().logIn();
        Map<String, Object> rent = Map.of("to", payee.username(), "amount", 1, "memo", "for the room");
        String payment = Lab.require(201, payer.post("/api/transfers", rent))
                .property("id")
                .orElseThrow();
        Actor mallory = lab.newCustomer().logIn();

        lab.step("when she is shown who has paid whom, and what for, that is the prize;");
        Attempt read = Attempt.of(mallory.get("/api/transfers/" + payment), "a stranger reads what others have paid");

        lab.step("so it is when the id of it, or of another's event, is taken for one of hers.");
        String event = Lab.require(200, payer.get("/auth/events"))
                .json()
                .path(0)
                .path("id")
                .asText();
        Stream<Attempt> turned = Stream.of("/api/transfers?before=" + payment, "/auth/events?before=" + event)
                .map(path -> Attempt.of(mallory.get(path), "an id of another's is taken for one of hers"));
        return Attempt.ifNoneElse(read, Stream.concat(Stream.of(read), turned));
    }
}
