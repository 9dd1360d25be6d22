package authlab.scenario.steal;

import static authlab.scenario.Defence.CREDENTIAL_NOT_IN_URL;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.Request;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.List;

/**
 * An address with a credential in it is shared, logged, and sent along as a referrer. Whoever sees it tries it.
 *
 * <p>A half-fix that does not help: taking care not to make such addresses. Where they work, others make them.
 */
public final class StealFromUrl implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("present a credential in the address, or in a form")
                .because("a credential is read from its header or its cookie, and from nowhere else")
                .onAll(unauthenticated())
                .bitesWithout(CREDENTIAL_NOT_IN_URL)
                .standards(
                        "ASVS V14.2.1",
                        "RFC 6750 §2.3",
                        "RFC 9700 §4.2",
                        "RFC 9700 §4.3.2",
                        "WSTG-SESS-04",
                        "CWE-598",
                        "OWASP A04:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given an address that somebody made of what she holds,");
        Actor victim = lab.newCustomer().logIn();
        String access = victim.credentials().access().orElseThrow();
        Customer payee = lab.newCustomer();

        lab.step("when who opens it is let in, that is the prize;");
        List<String> names = List.of("access_token", "session", "token", cookieName(lab));
        Attempt opened = Attempt.bestOf(names.stream()
                .map(name -> Request.get("/api/me?" + name + "=" + access))
                .map(request -> Attempt.of(lab.visitor().send(request), "she is let in by an address")));

        lab.step("so it is when who sends the same in a form has done anything.");
        return Attempt.ifNoneElse(
                opened,
                names.stream()
                        .map(name -> name + "=" + access + "&to=" + payee + "&amount=1")
                        .map(form -> Request.post("/api/transfers").body("application/x-www-form-urlencoded", form))
                        .map(request -> Attempt.of(lab.visitor().send(request), "she has paid by a form")));
    }

    private static String cookieName(Lab lab) {
        return lab.carrier().accessCookie().orElse("authorization");
    }
}
