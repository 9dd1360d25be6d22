package authlab.scenario.outlive;

import static authlab.scenario.Defence.SERVER_SIDE_LOGOUT;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Simultaneously;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * A thief who can renew a login needs nothing else, so she renews it at the very moment at which its owner logs out, and
 * then again.
 *
 * <p>A half-fix that does not help: short-lived access tokens. What makes the next one is the refresh token.
 */
public final class OutliveRefresh implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("renew a stolen login right at the logout, and after it")
                .because("a renewal asks the login's own row, under its lock, whether it is over")
                .onAll(unauthenticated())
                .bitesWithout(SERVER_SIDE_LOGOUT)
                .standards(
                        "ASVS V7.4.1", "ASVS V10.4.9", "RFC 9700 §4.14.2", "WSTG-SESS-06", "CWE-613", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a thief with copies of what somebody's browser holds,");
        Customer victim = lab.newCustomer();
        Actor browser = victim.logIn();
        Actor quick = browser.snapshot();
        Actor late = browser.snapshot();

        lab.step("who renews one at the moment at which she logs out,");
        Actor other = victim.logIn();
        List<Callable<Answer>> both =
                List.of(quick::refresh, () -> other.delete("/auth/sessions/" + browser.sessionId()));
        Lab.require(204, Simultaneously.all(both).get(1));

        lab.step("when that copy or the other can be renewed from then on, that is the prize.");
        return Attempt.bestOf(Stream.of(quick, late, browser)
                .map(thief -> Attempt.of(thief.refresh(), "a login that is over can be renewed")));
    }
}
