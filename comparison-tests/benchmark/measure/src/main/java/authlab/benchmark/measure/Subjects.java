package authlab.benchmark.measure;

import authlab.benchmark.place.Freshness;
import authlab.benchmark.place.People;
import authlab.benchmark.place.Subject;
import authlab.client.Actor;
import authlab.client.Carrier;
import authlab.client.Request;
import authlab.lab.Instance;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Readers of {@code GET /api/me}: the same logins of a carrier at every instance of its service. */
final class Subjects {

    static final String ME = "/api/me";

    private final Bench bench;
    private final Map<Carrier, List<Actor>> loggedIn = new EnumMap<>(Carrier.class);

    Subjects(Bench bench) {
        this.bench = bench;
    }

    /** At an instance of that freshness, which is started if there is none. */
    Subject reader(Carrier carrier, Freshness freshness) {
        Instance instance = bench.ground().fleet().instance(carrier, freshness, Map.of());
        bench.progress().tell(freshness.idFor(carrier) + " is " + instance);
        return reader(freshness.idFor(carrier), carrier, instance);
    }

    Subject reader(String id, Carrier carrier, Instance instance) {
        List<Actor> actors = loggedIn.computeIfAbsent(carrier, first -> logIn(carrier, instance));
        return new Subject(
                id,
                bench.ground().fleet().process(instance),
                instance.plainUrl().orElseThrow(),
                instance.service().base(),
                bench.ground().lab().caCertificate(),
                ME,
                People.senders(actors, Request.get(ME)));
    }

    private List<Actor> logIn(Carrier carrier, Instance instance) {
        People.register(instance.service(), People.PERSON);
        return People.logIn(
                instance.service(), carrier, People.PERSON, bench.effort().logins());
    }
}
