package authlab.scenario.inject;

import static authlab.scenario.Defence.ONE_CREDENTIAL;
import static authlab.scenario.Expectation.refused;

import authlab.client.Actor;
import authlab.client.Carrier;
import authlab.client.Request;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.List;
import java.util.stream.Stream;

/**
 * The attacker sends two credentials, one for whoever checks and one for whoever believes: a gateway looks at the last, the
 * service at the first.
 *
 * <p>A half-fix that does not help: agreeing on which one counts. It lasts until something else stands in between.
 */
public final class InjectHeaderTwice implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("send a good credential and a bad one in one request")
                .because("a request that carries more than one credential is refused before any of them is looked at")
                .onAll(refused(400, "validation"))
                .bitesWithout(ONE_CREDENTIAL)
                .standards("ASVS V15.3.7", "RFC 9110 §5.3", "WSTG-INPV-04", "CWE-436", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a customer with a good credential, and one that is like it but bad,");
        Actor customer = lab.newCustomer().logIn();
        String good = customer.credentials().access().orElseThrow();
        String bad = good.substring(0, good.length() - 10) + "AAAAAAAAAA";

        lab.step("when both come in one request, or in one header as a list,");
        lab.step("that one of them is picked and believed is the prize.");
        Attempt twice = Attempt.bestOf(twice(lab.carrier(), good, bad)
                .map(request -> Attempt.of(lab.sendRaw(request), "the good one counts")));
        Attempt listed = Attempt.of(lab.sendRaw(listed(lab.carrier(), good, bad)), "the good one counts");
        return Attempt.ifNoneElse(twice, Stream.of(listed));
    }

    private static Stream<Request> twice(Carrier carrier, String good, String bad) {
        Request asked = Request.get("/api/me");
        String header = carrier.usesCookies() ? "Cookie" : "Authorization";
        String before = carrier.accessCookie().map(name -> name + "=").orElse("Bearer ");
        return Stream.of(List.of(good, bad), List.of(bad, good), List.of(good, good))
                .map(pair -> asked.header(header, before + pair.get(0)).header(header, before + pair.get(1)));
    }

    /** A list of cookies has semicolons; {@code Authorization} is none at all (RFC 9110 §11.6.2). */
    private static Request listed(Carrier carrier, String good, String bad) {
        return Request.get("/api/me")
                .header(
                        carrier.usesCookies() ? "Cookie" : "Authorization",
                        carrier.accessCookie()
                                .map(name -> name + "=" + good + "; " + name + "=" + bad)
                                .orElse("Bearer " + good + ", Bearer " + bad));
    }
}
