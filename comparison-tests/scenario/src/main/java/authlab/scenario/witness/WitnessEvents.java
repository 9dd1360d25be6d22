package authlab.scenario.witness;

import static authlab.scenario.Defence.EVENTS_RECORDED;
import static authlab.scenario.Expectation.unauthenticated;
import static authlab.scenario.Tuning.NARROW;

import authlab.client.Answer;
import authlab.scenario.Attempt;
import authlab.scenario.AuditLog;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * In somebody's life everything happens that concerns security, from her registration to the end of her account: the attacker
 * hopes for one thing that nobody writes down.
 *
 * <p>A half-fix that does not help: an access log. It tells what was asked, and neither by whom nor what came of it.
 */
public final class WitnessEvents implements Scenario {

    private static final Duration UNTIL_WRITTEN = Duration.ofSeconds(5);

    @Override
    public Facts facts() {
        return Facts.of("live a whole life, and look for what is not recorded of it")
                .because(
                        "each type of event is told by whoever does it: when, who, from where, which client, which login")
                .onAll(unauthenticated())
                .bitesWithout(EVENTS_RECORDED)
                .in(NARROW)
                .standards(
                        "ASVS V6.3.5",
                        "ASVS V16.1.1",
                        "ASVS V16.2.1",
                        "ASVS V16.2.5",
                        "ASVS V16.3.1",
                        "CWE-778",
                        "OWASP A09:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a log that whoever is responsible reads,");
        int before = lab.log().length();
        Life life = new Life(lab);

        lab.step("and a customer's life, in which everything goes wrong once,");
        life.goesWell();
        Answer lastUse = life.goesWrong();
        List<JsonNode> told = life.readsOfIt();
        life.ends();

        lab.step("when one thing of it is not there afterwards, or not all of it, or a secret, that is the prize.");
        Optional<String> fault = Fact.ALL.stream()
                .filter(fact -> fact.isHers() && told.stream().noneMatch(fact::isToldBy))
                .map(fact -> "she does not read of " + fact)
                .findFirst()
                .or(() -> Fact.ALL.stream()
                        .filter(fact -> !isWritten(lab, before, life, fact))
                        .map(fact -> fact + " is not in the log")
                        .findFirst())
                .or(() -> life.secrets().stream()
                        .filter(lab.log().substring(before)::contains)
                        .map(secret -> "the log tells a secret")
                        .findFirst());
        return fault.map(Attempt::succeeded).orElseGet(() -> Attempt.refusedBy(lastUse));
    }

    private static boolean isWritten(Lab lab, int before, Life life, Fact fact) {
        return lab.comesTrue(
                () -> AuditLog.eventsIn(lab.log().substring(before))
                        .filter(life::concerns)
                        .anyMatch(fact::isWrittenBy),
                UNTIL_WRITTEN);
    }
}
