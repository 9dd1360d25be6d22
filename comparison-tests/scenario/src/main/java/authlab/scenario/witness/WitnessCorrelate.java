package authlab.scenario.witness;

import static authlab.scenario.Defence.LOGIN_DIGEST;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.scenario.Attempt;
import authlab.scenario.AuditLog;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The attacker hides among others: whoever reads the log sees that logins begin, are renewed and end, and not which.
 *
 * <p>A half-fix that does not help: writing the credential itself, which ties everything together for the thief as well.
 */
public final class WitnessCorrelate implements Scenario {

    private static final Set<String> A_LIFE = Set.of(
            "session_created", "authn_login_success", "session_renewed", "session_logout", "session_use_after_expire");

    private static final Duration UNTIL_WRITTEN = Duration.ofSeconds(5);

    @Override
    public Facts facts() {
        return Facts.of("do with one login what others do at the same time with theirs")
                .because("every line about a login has one digest of its name, which is no credential")
                .onAll(unauthenticated())
                .bitesWithout(LOGIN_DIGEST)
                .standards("ASVS V16.2.1", "ASVS V16.2.4", "ASVS V16.2.5", "CWE-778", "OWASP A09:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given two people whose logins begin, are renewed, end and are used after their end, in turns,");
        int before = lab.log().length();
        List<Customer> people = List.of(lab.newCustomer(), lab.newCustomer());
        List<Actor> actors = people.stream().map(Customer::logIn).toList();
        actors.forEach(actor -> Lab.require(200, actor.refresh()));
        List<Actor> copies = actors.stream().map(Actor::snapshot).toList();
        actors.forEach(actor -> Lab.require(204, actor.logout()));
        List<Attempt> uses = copies.stream()
                .map(copy -> Attempt.of(copy.get("/api/me"), "the credential is still believed"))
                .toList();

        lab.step("when the lines of the log do not fall into two lives, that is the prize.");
        boolean areTwoLives = lab.comesTrue(() -> lives(lab.log().substring(before)) == people.size(), UNTIL_WRITTEN);
        String written = lab.log().substring(before);
        if (!areTwoLives) {
            return Attempt.succeeded("two lives were led, and the log tells of " + lives(written));
        }
        boolean tellsSecret = copies.stream()
                .flatMap(copy -> copy.credentials().secrets().stream())
                .anyMatch(written::contains);
        return tellsSecret ? Attempt.succeeded("what ties them together is a credential") : Attempt.bestOf(uses);
    }

    /** Of how many logins the log tells all that happened. */
    private static long lives(String written) {
        Map<String, Set<String>> byLogin = AuditLog.eventsIn(written)
                .filter(event -> event.hasNonNull("login"))
                .collect(Collectors.groupingBy(
                        event -> event.path("login").asText(),
                        Collectors.mapping(WitnessCorrelate::type, Collectors.toSet())));
        return byLogin.values().stream()
                .filter(types -> types.containsAll(A_LIFE))
                .count();
    }

    private static String type(JsonNode event) {
        return event.path("event").asText();
    }
}
