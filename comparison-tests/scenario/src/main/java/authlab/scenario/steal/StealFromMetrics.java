package authlab.scenario.steal;

import static authlab.scenario.Defence.LOG_HYGIENE;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Request;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The attacker reads what describes the service to those who watch it: labels of metrics, and what it says when something
 * goes wrong.
 *
 * <p>A half-fix that does not help: keeping metrics from the public. They are copied to where many can read them.
 */
public final class StealFromMetrics implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("search the labels of metrics, and what errors say, for a credential")
                .because(
                        "what is counted is counted by kinds of things, and an error says what was wanted, not what came")
                .onAll(unauthenticated())
                .bitesWithout(LOG_HYGIENE)
                .standards("ASVS V16.2.5", "ASVS V16.5.1", "CWE-209", "CWE-532", "OWASP A09:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a day on which people register, log in, renew and log out, and some mistype or misbehave,");
        Day day = new Day(lab);
        day.passes();

        lab.step("and somebody whose credential ends up where it does not belong, which is an error each time,");
        Actor victim = lab.newCustomer().logIn();
        String errors = answersTo(victim, lab);
        day.note(victim);

        lab.step("when a metric or an error tells a secret, or a word that lets an attacker in, that is the prize.");
        return new Writing(lab.metrics() + errors, "what watchers see").searched(day, lab);
    }

    /** Sent by somebody who holds nothing: what she put into them is all that they can tell. */
    private static String answersTo(Actor victim, Lab lab) {
        String access = victim.credentials().access().orElseThrow();
        return Stream.of(
                        Request.get("/api/transfers/" + access.substring(access.length() - 43)),
                        Request.get("/" + access),
                        Request.get("/api/me").header("Authorization", "Basic " + access),
                        Request.get("/api/transfers?limit=" + access),
                        Request.of("X" + access.substring(access.length() - 20), "/api/me"),
                        Request.post("/auth/login").body("application/json", "{\"" + access + "\":1}"),
                        Request.post("/auth/login").body("text/" + access, access))
                .map(request -> lab.service().send(request))
                .map(Answer::text)
                .collect(Collectors.joining("\n"));
    }
}
