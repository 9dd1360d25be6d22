package authlab.scenario.witness;

import static authlab.scenario.Defence.ONE_CLOCK;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.DatabaseOwner;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The attacker uses several instances, whose clocks differ, so that nobody can tell later what came first.
 *
 * <p>What instances agree on is PostgreSQL's clock, however their own may stand. A half-fix that does not help: NTP. It says
 * how wrong a clock was once somebody has looked.
 */
public final class WitnessClock implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("act where the clock is wrong, so that the order of events is lost")
                .because("every event has PostgreSQL's time, in UTC, and an id that sorts as that does")
                .onAll(unauthenticated())
                .bitesWithout(ONE_CLOCK)
                .in(Tuning.TWO_INSTANCES)
                .standards("ASVS V16.2.2", "CWE-778", "OWASP A09:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step(
                "Given a login that begins at one instance, is renewed at another and ends at the first, and what time it is"
                        + " before and after,");
        Customer customer = lab.newCustomer();
        DatabaseOwner owner = lab.databaseOwner();
        Instant before = owner.serviceTime();
        Actor here = customer.logIn();
        String login = here.sessionId();
        Actor there = lab.otherInstance().asked(here);
        Lab.require(200, Lab.untilServed(there::refresh));
        Actor back = lab.with(there.credentials());
        Actor copy = back.snapshot();
        Lab.require(204, Lab.untilServed(back::logout));
        Instant after = owner.serviceTime();

        lab.step("when her events do not say so, in UTC and in that order, that is the prize.");
        List<JsonNode> events = ofLogin(login, Told.to(customer.logIn()));
        boolean areAll = events.stream()
                .map(event -> event.path("type").asText())
                .toList()
                .containsAll(List.of("session_created", "session_renewed", "session_logout"));
        boolean areInTime = events.stream().map(WitnessClock::time).allMatch(at -> isBetween(before, at, after));
        return areAll && areInTime && areInOrder(events)
                ? Attempt.of(copy.get("/api/me"), "the credential is still believed")
                : Attempt.succeeded("between " + before + " and " + after + " there was " + times(events));
    }

    private static List<JsonNode> ofLogin(String login, List<JsonNode> events) {
        return events.stream()
                .filter(event -> event.path("sessionId").asText().equals(login))
                .toList();
    }

    /** Ends in Z, or is no time at all. */
    private static Instant time(JsonNode event) {
        String at = event.path("at").asText();
        return at.endsWith("Z") ? Instant.parse(at) : Instant.MIN;
    }

    private static boolean isBetween(Instant before, Instant at, Instant after) {
        return !at.isBefore(before) && !at.isAfter(after);
    }

    /** The newest first, by their ids and by their times. */
    private static boolean areInOrder(List<JsonNode> events) {
        List<JsonNode> sorted = new ArrayList<>(events);
        sorted.sort(Comparator.comparing((JsonNode event) -> event.path("id").asText())
                .reversed());
        List<Instant> times = events.stream().map(WitnessClock::time).toList();
        return sorted.equals(events)
                && times.equals(times.stream().sorted(Comparator.reverseOrder()).toList());
    }

    private static List<String> times(List<JsonNode> events) {
        return events.stream().map(event -> event.path("at").asText()).toList();
    }
}
