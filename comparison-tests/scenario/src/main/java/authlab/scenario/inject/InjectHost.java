package authlab.scenario.inject;

import static authlab.scenario.Defence.KNOWN_HOST;
import static authlab.scenario.Expectation.refused;

import authlab.client.Actor;
import authlab.client.Request;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.List;
import java.util.stream.Stream;

/**
 * The attacker addresses the service by a name of her own: what it then says of itself, in links, redirects and e-mails,
 * points to her; so does what a cache keeps under that name.
 *
 * <p>A half-fix that does not help: looking whether our name is somewhere in it. {@code localhost.evil.test} is hers.
 */
public final class InjectHost implements Scenario {

    private static final String EVIL = "evil.test";

    @Override
    public Facts facts() {
        return Facts.of("call the service by another name")
                .because("the host of a request must be one of the service's own, once and whole")
                .onAll(refused(400, "validation"))
                .bitesWithout(KNOWN_HOST)
                .standards("RFC 9112 §3.2", "WSTG-INPV-17", "CWE-644", "OWASP A05:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a customer whose requests pass through the attacker's hands,");
        Actor customer = lab.newCustomer().logIn();
        Request asked = customer.dressed(Request.get("/api/me"));

        lab.step("when they arrive under the name of another host, or under two,");
        lab.step("an answer all the same is the prize: the service takes itself for that host.");
        int port = lab.service().base().getPort();
        Stream<Request> renamed = names(port).map(name -> asked.header("Host", name));
        Stream<Request> twice =
                Stream.of(asked.header("Host", "localhost:" + port).header("Host", EVIL));
        Stream<Request> inTheTarget = Stream.of(
                customer.dressed(Request.get("https://" + EVIL + "/api/me")).header("Host", "localhost:" + port));
        return Attempt.bestOf(Stream.of(renamed, twice, inTheTarget)
                .flatMap(requests -> requests)
                .map(request -> Attempt.of(lab.sendRaw(request), "it answers to the attacker's name")));
    }

    private static Stream<String> names(int port) {
        return List.of(
                EVIL,
                EVIL + ":" + port,
                "localhost." + EVIL,
                "localhost:" + port + "." + EVIL,
                "localhost@" + EVIL,
                "localhost:" + port + "@" + EVIL,
                EVIL + "#localhost",
                "localhost, " + EVIL,
                "localhost/" + EVIL,
                "notlocalhost",
                "192.0.2.1")
                .stream();
    }
}
