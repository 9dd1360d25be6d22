package authlab.scenario.exhaust;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.BODY_TIMEOUT;
import static authlab.scenario.Defence.HEAD_TIMEOUT;
import static authlab.scenario.Expectation.cutOff;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Tuning.NARROW;

import authlab.client.Actor;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.time.Duration;
import java.util.List;

/**
 * The attacker asks, and never gets to the end of it: a byte now and then, so that no connection is ever idle, and on as
 * many connections as there may be.
 *
 * <p>A half-fix that does not help: an idle time-out. A byte now and then is not idle.
 */
public final class ExhaustSlow implements Scenario {

    private static final String HEAD = "POST /auth/login HTTP/1.1\r\nHost: localhost\r\n";
    private static final String BODY = HEAD + "Content-Type: application/json\r\nContent-Length: 60000\r\n\r\n{";

    /** From when a connection should have ended to when it is certain that it will not: machines are busy. */
    private static final Duration SLACK = Duration.ofSeconds(4);

    private static final Duration BETWEEN_BYTES = Duration.ofMillis(200);

    @Override
    public Facts facts() {
        return Facts.of("send heads and bodies so slowly that they never end")
                .because("there is a time for each, however steadily it comes, and whoever is slower is cut off")
                .on(SESSION, cutOff())
                .on(JWT_BEARER, cutOff())
                .on(
                        JWT_COOKIE,
                        notApplicable("no credential has come by then, so it is the play of jwt-bearer once more"))
                .bitesWithout(HEAD_TIMEOUT, BODY_TIMEOUT)
                .in(NARROW)
                .standards("ASVS V15.2.2", "ASVS V15.4.4", "WSTG-BUSL-05", "CWE-400", "CWE-772", "OWASP A04:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody who wants to work,");
        Actor customer = lab.newCustomer().logIn();

        lab.step("and an attacker who sends a head, and a body, a byte at a time:");
        try (Dripping head = Dripping.on(lab, HEAD, "X");
                Dripping body = Dripping.on(lab, BODY, " ")) {
            boolean isEnded = lab.comesTrue(
                    () -> {
                        Lab.require(200, customer.get("/api/me"));
                        lab.letPass(BETWEEN_BYTES);
                        return List.of(head, body).stream()
                                        .filter(Dripping::goesOn)
                                        .count()
                                == 0;
                    },
                    lab.firstHeadWithin().plus(SLACK));

            lab.step("that both are not cut off in time is the prize.");
            return isEnded ? Attempt.cutOff() : Attempt.succeeded("a connection is held for as long as she likes");
        }
    }
}
