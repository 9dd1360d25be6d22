package authlab.benchmark.place;

import static java.nio.charset.StandardCharsets.UTF_8;

import authlab.benchmark.CannotMeasure;
import authlab.benchmark.load.Lane.Sender;
import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Person;
import authlab.client.Request;
import authlab.client.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who is logged in: all logins are one person's, from as many devices. */
public final class People {

    public static final Person PERSON = new Person("benchmark-1", "a password for measuring");

    private People() {}

    /** Registers the person, unless she is there. */
    public static void register(Service service, Person person) {
        Answer answer = service.register(person);
        if (answer.status() != 201 && answer.status() != 409) {
            throw new CannotMeasure(service + " did not register " + person + ": " + answer);
        }
    }

    /** So many logins of hers, one after the other. */
    public static List<Actor> logIn(Service service, Carrier carrier, Person person, int count) {
        List<Actor> actors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Actor actor = service.visitor(carrier);
            Answer answer = actor.login(person);
            if (answer.status() != 200) {
                throw new CannotMeasure(service + " did not log " + person + " in: " + answer);
            }
            actors.add(actor);
        }
        return actors;
    }

    /** Each sends that request with what she holds. */
    public static List<Sender> senders(List<Actor> actors, Request request) {
        return actors.stream().map(actor -> sender(actor, request)).toList();
    }

    /** Somebody who sends that request as it is. */
    public static Sender who(Request request) {
        return sender(request);
    }

    private static Sender sender(Actor actor, Request request) {
        return sender(actor.dressed(request));
    }

    private static Sender sender(Request dressed) {
        Map<String, String> headers = new TreeMap<>();
        dressed.headers().forEach(header -> headers.put(header.name(), header.value()));
        return new Sender(
                headers, dressed.body().map(bytes -> new String(bytes, UTF_8)).orElse(null));
    }
}
