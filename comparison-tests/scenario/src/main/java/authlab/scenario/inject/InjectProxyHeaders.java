package authlab.scenario.inject;

import static authlab.scenario.Defence.TRUSTED_PROXIES;
import static authlab.scenario.Expectation.refused;

import authlab.client.Actor;
import authlab.client.Request;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The attacker writes down herself what only a proxy should: from where she comes. Then a limit for each address limits
 * nothing, and the log blames somebody else.
 *
 * <p>A half-fix that does not help: taking the first address of the list. It is the one that the sender wrote.
 */
public final class InjectProxyHeaders implements Scenario {

    /** For documentation (RFC 5737): nobody's. */
    private static final String FORGED = "203.0.113.77";

    @Override
    public Facts facts() {
        return Facts.of("claim to come from another address, in the headers of proxies")
                .because("such headers are believed of proxies that are named in the settings, and of nobody else")
                .onAll(refused(401, "invalid-credentials"))
                .bitesWithout(TRUSTED_PROXIES)
                .standards(
                        "ASVS V4.1.3", "ASVS V15.3.4", "RFC 7239 §8.1", "RFC 9700 §4.13", "CWE-348", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a customer, and an attacker who guesses at her password from where she should not be seen:");
        Customer victim = lab.newCustomer();
        Request guess = lab.carrier().login(victim.person().with("not her password"));
        Attempt guessed = Attempt.bestOf(
                forged(guess).map(request -> Attempt.of(lab.service().send(request), "the password was guessed")));

        lab.step("that the customer reads of an address that the attacker has made up is the prize.");
        boolean believed = addresses(victim.logIn()).anyMatch(FORGED::equals);
        return believed ? Attempt.succeeded("the attempts are blamed on " + FORGED) : guessed;
    }

    private static Stream<Request> forged(Request request) {
        return Stream.of(
                request.header("X-Forwarded-For", FORGED),
                request.header("X-Forwarded-For", FORGED + ", 127.0.0.1"),
                request.header("Forwarded", "for=" + FORGED + ";proto=https;host=localhost"),
                request.header("X-Real-IP", FORGED)
                        .header("True-Client-IP", FORGED)
                        .header("X-Client-IP", FORGED)
                        .header("X-Cluster-Client-IP", FORGED)
                        .header("CF-Connecting-IP", FORGED));
    }

    /** From where somebody tried, as she reads it herself. */
    private static Stream<String> addresses(Actor victim) {
        JsonNode events = Lab.require(200, victim.get("/auth/events")).json();
        return StreamSupport.stream(events.spliterator(), false)
                .filter(event -> event.path("type").asText().equals("authn_login_fail"))
                .map(event -> event.path("ipAddress").asText());
    }
}
