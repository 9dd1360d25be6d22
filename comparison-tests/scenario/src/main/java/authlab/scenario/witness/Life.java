package authlab.scenario.witness;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Request;
import authlab.scenario.Customer;
import authlab.scenario.Elsewhere;
import authlab.scenario.Lab;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Somebody's, with all that there is an event for. */
final class Life {

    private static final String NEW_PASSWORD = "a password for the second half";

    private static final Duration UNTIL_TOLD = Duration.ofSeconds(5);

    private final Lab lab;
    private final Elsewhere home;
    private final Elsewhere abroad;
    private final Actor admin;
    private final Customer customer;
    private final Set<String> secrets = new LinkedHashSet<>();

    Life(Lab lab) {
        this.lab = lab;
        this.home = lab.elsewhere();
        this.abroad = lab.elsewhere();
        this.admin = lab.admin();
        this.customer = lab.registeredAnew();
        secrets.add(customer.person().password());
        secrets.add(NEW_PASSWORD);
    }

    /** All that somebody held, or typed where it belonged. */
    Collection<String> secrets() {
        return secrets;
    }

    /** Whether a line of the log is about her, or an admin's, or came from where she was. */
    boolean concerns(JsonNode line) {
        return line.hasNonNull("userid")
                || Set.of(home.address(), abroad.address())
                        .contains(line.path("source_ip").asText());
    }

    /** Logging in, once after a mistake and from another place; renewing; another password; logging out. */
    void goesWell() {
        Actor atHome = lab.visitor();
        Lab.require(200, home.logIn(atHome, customer.person()));
        noted(atHome);
        Lab.require(401, abroad.logIn(customer.person().with("a slip of the hand")));
        Actor travelling = lab.visitor();
        Lab.require(200, abroad.logIn(travelling, customer.person()));
        Lab.require(200, noted(travelling).refresh());
        Lab.require(401, travelling.changePassword("not the one", NEW_PASSWORD));
        Lab.require(200, noted(travelling).changePassword(customer.person().password(), NEW_PASSWORD));
        Lab.require(204, noted(travelling).logout());
    }

    /**
     * Asking for too much, being robbed, pushed out, away for too long, guessed at, and copied.
     *
     * @return to the last use of a credential that is no good any more
     */
    Answer goesWrong() {
        Actor actor = noted(logIn(home));
        Lab.require(403, actor.get("/api/admin/users"));
        Lab.require(403, actor.send(Request.post("/auth/logout").header("Origin", "https://evil.test")));
        isRobbed(noted(logIn(home)));
        isPushedOut();
        staysAway(noted(logIn(home)));
        isGuessedAt();
        Actor over = noted(logIn(home));
        Actor copy = over.snapshot();
        Lab.require(204, over.logout());
        return copy.get("/api/me");
    }

    /** What renews her login has been used before. */
    private void isRobbed(Actor actor) {
        Actor thief = actor.snapshot();
        Lab.require(200, actor.refresh());
        Lab.require(401, thief.refresh());
    }

    private void isPushedOut() {
        for (int i = 0; i <= lab.loginsMax(); i++) {
            logIn(home);
        }
    }

    private void staysAway(Actor actor) {
        lab.databaseOwner().age(customer, Duration.ofHours(1));
        Lab.require(401, actor.refresh());
    }

    private void isGuessedAt() {
        for (int i = 1; i < lab.failuresMax(); i++) {
            Lab.require(401, abroad.logIn(customer.person().with("guess " + i)));
        }
        Lab.require(429, abroad.logIn(customer.person().with("one guess more")));
    }

    /** When she has been given another role. */
    List<JsonNode> readsOfIt() {
        String path = "/api/admin/users/" + customer;
        Lab.require(204, admin.put(path + "/roles", List.of("user")));
        Actor reader = logIn(home);
        lab.comesTrue(() -> isAllTold(Told.to(reader)), UNTIL_TOLD);
        return Told.to(reader);
    }

    /** Or nothing, though she has just logged in: then nobody needs to wait. */
    private static boolean isAllTold(List<JsonNode> events) {
        return events.isEmpty()
                || Fact.ALL.stream()
                        .filter(Fact::isHers)
                        .allMatch(fact -> events.stream().anyMatch(fact::isToldBy));
    }

    void ends() {
        String path = "/api/admin/users/" + customer;
        Lab.require(204, admin.put(path + "/status", Map.of("enabled", false)));
        Lab.require(204, admin.delete(path));
    }

    private Actor logIn(Elsewhere place) {
        Actor actor = lab.visitor();
        Lab.require(200, place.logIn(actor, customer.person().with(NEW_PASSWORD)));
        return actor;
    }

    private Actor noted(Actor actor) {
        secrets.addAll(actor.credentials().secrets());
        return actor;
    }
}
