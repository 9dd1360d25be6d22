package authlab.scenario;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Person;
import authlab.client.Request;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somewhere that requests come from, as a proxy that the service trusts tells it.
 *
 * @param address for tests of networks (RFC 2544): nobody's, and each given out once
 */
public record Elsewhere(Lab lab, String address) {

    private static final AtomicInteger GIVEN = new AtomicInteger();

    static Elsewhere in(Lab lab) {
        int number = GIVEN.incrementAndGet();
        return new Elsewhere(lab, "198.18." + number / 250 + "." + (1 + number % 250));
    }

    /** The same request, from there. */
    public Request from(Request request) {
        return request.header("X-Forwarded-For", address);
    }

    /** A try to log in, in a browser that held nothing. */
    public Answer logIn(Person person) {
        return logIn(lab.visitor(), person);
    }

    public Answer logIn(Actor browser, Person person) {
        return browser.send(from(lab.carrier().login(person)));
    }

    @Override
    public String toString() {
        return address;
    }
}
