package authlab.suite.bank;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Person;
import authlab.client.Request;
import authlab.suite.Scene;
import java.util.Map;

/** Somebody with an account, logged in. */
record Customer(Person person, Actor actor) {

    /** What every account opens with, in cents. */
    static final long OPENING = 1_000_000;

    static Customer of(Scene scene) {
        Person person = scene.member();
        return new Customer(person, scene.loggedIn(person));
    }

    String name() {
        return person.username();
    }

    long balance() {
        return actor.get("/api/account").json().path("balance").longValue();
    }

    Answer pay(Customer payee, long cents) {
        return actor.post("/api/transfers", Map.of("to", payee.name(), "amount", cents));
    }

    Answer pay(Customer payee, long cents, String idempotencyKey) {
        return actor.send(Request.post("/api/transfers")
                .json(Map.of("to", payee.name(), "amount", cents))
                .header("Idempotency-Key", idempotencyKey));
    }

    /** Sends that body as it is. */
    Answer payBy(String json) {
        return actor.send(Request.post("/api/transfers").body("application/json", json));
    }

    @Override
    public String toString() {
        return name();
    }
}
