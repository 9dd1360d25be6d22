package authlab.scenario.race;

import static authlab.scenario.Defence.NEVER_BACKWARDS;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.scenario.AfterEnd;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/**
 * A thief uses a stolen login. Its owner looks at her list to see when each was used last, and ends what she did not use
 * herself; unless an older use, written down late, has hidden the newer one.
 *
 * <p>A half-fix that does not help: writing each use down at once. Of two that come at once the older may be the slower.
 */
public final class RaceLastSeen implements Scenario {

    private static final Duration BETWEEN_USES = Duration.ofMillis(100);

    @Override
    public Facts facts() {
        return Facts.of("use a login, and have a later look find an earlier time")
                .because("of two times of use the later one stays, whichever is written last")
                .onAll(unauthenticated())
                .bitesWithout(NEVER_BACKWARDS)
                .in(Tuning.SHORT_LIVED)
                .standards("ASVS V7.5.2", "ASVS V7.3.1", "ASVS V15.4.2", "CWE-362", "OWASP A09:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a thief who uses a stolen login all the time, and its owner, who looks at her list as often,");
        Customer victim = lab.newCustomer();
        Actor thief = victim.logIn();
        Actor owner = victim.logIn();

        lab.step("when the list ever tells of an earlier use than it did before, a use is hidden: that is the prize.");
        Instant end = Instant.now().plus(lab.idleTimeout());
        Instant latest = Instant.MIN;
        while (Instant.now().isBefore(end)) {
            get("/api/me", thief);
            Instant seen = lastSeen(thief.sessionId(), owner);
            if (seen.isBefore(latest)) {
                return Attempt.succeeded("a login that was used after " + latest + " was last seen at " + seen);
            }
            latest = seen;
            lab.letPass(BETWEEN_USES);
        }

        lab.step("If not, the owner sees it and ends that login, and the thief has nothing.");
        Lab.require(200, owner.refresh());
        Lab.require(204, owner.delete("/auth/sessions/" + thief.sessionId()));
        return AfterEnd.useOf(thief);
    }

    private static Instant lastSeen(String sessionId, Actor owner) {
        for (JsonNode login : get("/auth/sessions", owner).json()) {
            if (login.path("id").asText().equals(sessionId)) {
                return Instant.parse(login.path("lastSeenAt").asText());
            }
        }
        throw new IllegalStateException("the login is not in its owner's list");
    }

    /** Where tokens live for a moment they are renewed; that is no use. */
    private static Answer get(String path, Actor actor) {
        Answer answer = actor.get(path);
        if (answer.status() == 401) {
            Lab.require(200, actor.refresh());
            return Lab.require(200, actor.get(path));
        }
        return Lab.require(200, answer);
    }
}
