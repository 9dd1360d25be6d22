package authlab.scenario.exhaust;

import static authlab.scenario.Defence.EVENTS_RECORDED;
import static authlab.scenario.Expectation.unauthenticated;
import static authlab.scenario.Tuning.NARROW;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Elsewhere;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * The attacker knows a password, and logs in until the owner's own login has to make room.
 *
 * <p>It is no fault that the owner is pushed out: that is what a limit does. A half-fix would be to push out the newest
 * instead, so that whoever came first stays, the attacker too.
 */
public final class ExhaustVictimSlots implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("push the owner out by the limit of logins, without her learning why")
                .because("what made room is recorded, with where from, and the owner reads it when she is back")
                .onAll(unauthenticated())
                .bitesWithout(EVENTS_RECORDED)
                .in(NARROW)
                .standards("ASVS V7.1.2", "ASVS V16.3.3", "WSTG-SESS-11", "CWE-778", "OWASP A09:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a customer who is logged in,");
        Customer victim = lab.newCustomer();
        Elsewhere home = lab.elsewhere();
        Actor owner = lab.visitor();
        Lab.require(200, home.logIn(owner, victim.person()));

        lab.step("and somebody elsewhere who knows her password and logs in as often as she may:");
        Elsewhere attacker = lab.elsewhere();
        for (int i = 0; i < lab.loginsMax(); i++) {
            Lab.require(200, attacker.logIn(victim.person()));
        }
        Answer pushedOut = owner.snapshot().get("/api/me");

        lab.step("when the owner, back again, does not read what has happened and from where, that is the prize.");
        String lost = owner.sessionId();
        Lab.require(200, home.logIn(owner, victim.person()));
        JsonNode events = Lab.require(200, owner.get("/auth/events")).json();
        boolean isTold = tells(events, "excess_sessions_exceeded", lost, attacker.address())
                && tells(events, "authn_login_new_device", "", attacker.address());
        return isTold ? Attempt.of(pushedOut, "she was not pushed out") : Attempt.succeeded("nobody tells her");
    }

    private static boolean tells(JsonNode events, String type, String sessionId, String address) {
        for (JsonNode event : events) {
            boolean isIt = event.path("type").asText().equals(type)
                    && event.path("sessionId").asText().contains(sessionId)
                    && event.path("ipAddress").asText().equals(address);
            if (isIt) {
                return true;
            }
        }
        return false;
    }
}
