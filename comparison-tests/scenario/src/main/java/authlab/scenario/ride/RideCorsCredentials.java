package authlab.scenario.ride;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.NO_CORS;
import static authlab.scenario.Expectation.refused;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Request;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.stream.Stream;

/**
 * The attacker's page asks the browser for leave to read our answers, with the victim's cookies.
 *
 * <p>A half-fix that does not help: answering with the origin that asks. It is an allow-list that everybody is on.
 */
public final class RideCorsCredentials implements Scenario {

    private static final String EVIL = "https://evil.test";

    @Override
    public Facts facts() {
        return Facts.of("be allowed by CORS to read answers from another origin")
                .because("no answer ever says that another origin may read it")
                .on(SESSION, refused(405, "method-not-allowed"))
                .on(JWT_BEARER, Riding.NO_COOKIE)
                .on(JWT_COOKIE, refused(405, "method-not-allowed"))
                .bitesWithout(NO_CORS)
                .standards("ASVS V3.4.2", "ASVS V3.5.8", "CWE-942", "OWASP A05:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a victim who looks at the attacker's page,");
        Actor browser = lab.newCustomer().logIn();

        lab.step(
                "when an answer, to the question beforehand or to the request, lets that page read it, that is the prize.");
        Attempt read = reads(browser.snapshot().send(Request.get("/api/me").header("Origin", EVIL)));
        return read instanceof Attempt.Succeeded ? read : asksBeforehand(browser);
    }

    private static Attempt asksBeforehand(Actor browser) {
        return Attempt.bestOf(Stream.of("/api/me", "/api/transfers", "/auth/login")
                .map(path -> Request.of("OPTIONS", path)
                        .header("Origin", EVIL)
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "content-type,x-csrf-token"))
                .map(request -> reads(browser.snapshot().send(request))));
    }

    private static Attempt reads(Answer answer) {
        return answer.header("Access-Control-Allow-Origin").isPresent()
                ? Attempt.succeeded("a page of " + EVIL + " may read what the victim may")
                : Attempt.refusedBy(answer);
    }
}
