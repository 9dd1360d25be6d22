package authlab.scenario.steal;

import static authlab.scenario.Defence.LOG_HYGIENE;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.time.Duration;

/**
 * The attacker reads the logs and the metrics: an operator, a log server, a support case.
 *
 * <p>A half-fix that does not help: masking the headers that carry credentials. They also come in addresses, bodies and
 * error messages.
 */
public final class StealFromLog implements Scenario {

    private static final Duration UNTIL_WRITTEN = Duration.ofSeconds(1);

    @Override
    public Facts facts() {
        return Facts.of("search the logs and metrics of a busy day for a credential")
                .because(
                        "no credential is ever written to a log; what tells logins apart there is their name or a digest")
                .onAll(unauthenticated())
                .bitesWithout(LOG_HYGIENE)
                .standards("ASVS V16.2.3", "ASVS V16.2.5", "RFC 9700 §4.9.2", "CWE-532", "OWASP A09:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a day on which people register, log in, renew and log out, and some mistype or misbehave,");
        Day day = new Day(lab);
        day.passes();

        lab.step("and an attacker who reads what the service wrote of it,");
        lab.letPass(UNTIL_WRITTEN);
        String written = lab.logsAndMetrics();

        lab.step("when a secret of that day stands there, or a word of it lets her in, that is the prize.");
        return new Writing(written, "the log").searched(day, lab);
    }
}
