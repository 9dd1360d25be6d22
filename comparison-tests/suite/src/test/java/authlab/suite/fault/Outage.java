package authlab.suite.fault;

import authlab.client.Request;
import authlab.lab.EmbeddedPostgreSql;
import authlab.lab.Instance;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * A fault of PostgreSQL that is over, and what was answered while it lasted.
 *
 * @param needs everything that needs PostgreSQL, asked by everybody
 * @param floods many requests for the same, by one guest after another
 * @param live whether each service lives
 * @param ready whether each service is ready
 */
record Outage(Burst needs, List<Burst> floods, List<Timed> live, List<Timed> ready) {

    private static final int FLOOD = 40;

    /** Brings the fault about, asks, and ends it again, whatever happens. */
    static Outage during(Fault fault, EmbeddedPostgreSql postgreSql, List<Guest> guests) {
        List<Instance> instances = guests.stream()
                .map(guest -> guest.scene().instance())
                .distinct()
                .toList();
        // Connections as a client has them that is in the midst of things.
        guests.forEach(Outage::flood);
        fault.begin(postgreSql);
        try {
            return new Outage(
                    Burst.of(everythingBy(guests), guests),
                    guests.stream().map(Outage::flood).toList(),
                    health("live", instances),
                    health("ready", instances));
        } finally {
            fault.end(postgreSql);
        }
    }

    private static List<Callable<Timed>> everythingBy(List<Guest> guests) {
        return guests.stream()
                .flatMap(guest -> Stream.of(Need.values()).map(need -> need.by(guest)))
                .toList();
    }

    private static Burst flood(Guest guest) {
        return Burst.of(Collections.nCopies(FLOOD, Need.ME.by(guest)), List.of(guest));
    }

    private static List<Timed> health(String what, List<Instance> instances) {
        return instances.stream()
                .map(instance -> Timed.of(
                        instance + ", " + what, () -> instance.management().send(Request.get("/q/health/" + what))))
                .toList();
    }
}
