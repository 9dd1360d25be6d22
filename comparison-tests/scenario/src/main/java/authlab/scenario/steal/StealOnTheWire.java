package authlab.scenario.steal;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.SECURE_COOKIES;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Answer;
import authlab.client.Credentials;
import authlab.client.NoAnswer;
import authlab.client.Request;
import authlab.client.Service;
import authlab.client.SetCookie;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.net.URI;
import java.util.Optional;

/**
 * The attacker sits on the line. The victim follows a link that begins with {@code http:}, in a client that has forgotten
 * that it once was told never to, and the attacker reads along.
 *
 * <p>A half-fix that does not help: answering by HTTP with a redirect to HTTPS. The request was on the line before it.
 */
public final class StealOnTheWire implements Scenario {

    private static final long A_YEAR_IN_SECONDS = 31_536_000;

    @Override
    public Facts facts() {
        return Facts.of("read along where a client speaks plain HTTP, and strip TLS where it would not")
                .because("a cookie is sent over HTTPS alone, a browser is told to ask for nothing else for a year,"
                        + " and nobody answers who is not spoken to by TLS")
                .on(SESSION, unauthenticated())
                .on(
                        JWT_BEARER,
                        notApplicable(
                                "an app sends its token where it was told to, and no address here begins with http:"))
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(SECURE_COOKIES)
                .standards(
                        "ASVS V3.3.1",
                        "ASVS V3.4.1",
                        "ASVS V4.1.2",
                        "ASVS V12.2.1",
                        "RFC 9700 §2.6",
                        "WSTG-SESS-02",
                        "WSTG-SESS-04",
                        "WSTG-SESS-09",
                        "CWE-614",
                        "CWE-319",
                        "OWASP A02:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a victim who has logged in over HTTPS,");
        Answer login = Lab.require(200, lab.visitor().login(lab.newCustomer().person()));

        lab.step("when her browser was not told to stay with HTTPS, or somebody answers without TLS, that is a prize;");
        if (!tellsToStay(login)) {
            return Attempt.succeeded("nothing keeps her browser from asking by plain HTTP");
        }
        if (answersInTheClear(lab)) {
            return Attempt.succeeded("the service speaks plain HTTP");
        }

        lab.step(
                "and when she follows a link to plain HTTP all the same, what goes along lets the attacker in: so is that.");
        Credentials read = Credentials.none(lab.carrier());
        for (SetCookie cookie : login.setCookies()) {
            read = cookie.has("Secure") ? read : read.withCookie(cookie.name(), cookie.value());
        }
        return Attempt.of(lab.with(read).get("/api/me"), "her credential went over the line in the clear");
    }

    private static boolean tellsToStay(Answer answer) {
        String policy = answer.header("Strict-Transport-Security").orElse("");
        return policy.contains("includeSubDomains")
                && policy.matches("max-age=\\d{1,10}\\b.*")
                && Long.parseLong(policy.replaceAll("max-age=(\\d+).*", "$1")) >= A_YEAR_IN_SECONDS;
    }

    /** On the port where TLS is expected. That nobody answers is all that one can hope for. */
    private static boolean answersInTheClear(Lab lab) {
        URI base = lab.service().base();
        Service inTheClear = Service.plain(URI.create("http://" + base.getRawAuthority()));
        try {
            Optional<Answer> answer = inTheClear.wire().send(Request.get("/api/me"));
            return answer.isPresent();
        } catch (NoAnswer silence) {
            return false;
        }
    }
}
