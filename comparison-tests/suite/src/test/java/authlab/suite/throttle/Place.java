package authlab.suite.throttle;

import static authlab.suite.AnswerAssert.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Person;
import authlab.client.Request;
import authlab.suite.Scene;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An address that requests come from, as a trusted proxy tells it. */
record Place(Scene scene, String address) {

    private static final AtomicInteger PLACES = new AtomicInteger();

    /** One that nobody was at before. */
    static Place anew(Scene scene) {
        int number = PLACES.incrementAndGet();
        return new Place(scene, "198.18." + number / 256 + "." + number % 256);
    }

    /** Somebody who has just registered here. */
    Person member() {
        Person person = scene.stranger();
        assertThat(register(person)).hasStatus(201);
        return person;
    }

    Answer logIn(Person person) {
        return logIn(scene.visitor(), person);
    }

    Answer logIn(Actor actor, Person person) {
        return send(actor, scene.carrier().login(person));
    }

    Answer fail(Person person) {
        return logIn(person.with("wrong password"));
    }

    Answer register(Person person) {
        return send(scene.visitor(), Request.post("/auth/register").json(person));
    }

    Answer reauthenticate(Actor actor, String password) {
        return send(actor, Request.post("/auth/reauthenticate").json(Map.of("password", password)));
    }

    Answer changePassword(Actor actor, String current, String replacement) {
        return send(
                actor,
                Request.post("/auth/password").json(Map.of("currentPassword", current, "newPassword", replacement)));
    }

    Answer send(Actor actor, Request request) {
        return actor.send(request.header("X-Forwarded-For", address));
    }

    @Override
    public String toString() {
        return address;
    }
}
