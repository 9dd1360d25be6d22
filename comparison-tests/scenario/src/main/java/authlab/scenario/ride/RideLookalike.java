package authlab.scenario.ride;

import static authlab.scenario.Defence.EXACT_ORIGIN;

import authlab.client.Actor;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * The attacker's page stands at an address that looks like ours.
 *
 * <p>A half-fix that does not help: asking how an origin begins, ends or what it contains. Names are cheap, and every
 * port of a host is another origin.
 */
public final class RideLookalike implements Scenario {

    @Override
    public Facts facts() {
        return Riding.crossSite(Facts.of("send requests from a page whose origin looks like ours"))
                .because("scheme, host and port are compared whole")
                .bitesWithout(EXACT_ORIGIN)
                .standards("ASVS V3.5.1", "RFC 6454 §5", "WSTG-SESS-05", "CWE-346", "OWASP A01:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step(
                "Given a victim's browser, whose CSRF token the attacker has found out, and one that is not logged in,");
        Actor browser = lab.newCustomer().logIn();
        Customer attacker = lab.newCustomer();

        lab.step("when a page at an address like ours makes them log out or in, that is the prize.");
        return Attempt.bestOf(lookalikes(lab.service().base())
                .flatMap(origin -> Stream.of(Riding.logOut(browser, origin), Riding.logIn(lab, attacker, origin))));
    }

    private static Stream<String> lookalikes(URI own) {
        String host = own.getHost();
        int port = own.getPort();
        return List.of(
                "https://" + host + ".evil.test",
                "https://" + host + ".evil.test:" + port,
                "https://" + host,
                "https://" + host + ":" + (port + 1),
                "https://" + host + ":" + port + "0",
                "http://" + host + ":" + port,
                "https://sub." + host + ":" + port,
                "https://not" + host + ":" + port,
                "https://" + host + ":" + port + ".evil.test")
                .stream();
    }
}
