package authlab.benchmark.measure;

import authlab.benchmark.Effort;
import authlab.benchmark.figure.Figure;
import authlab.benchmark.load.Lane;
import authlab.benchmark.load.Lane.Sender;
import authlab.benchmark.load.Load;
import authlab.benchmark.load.Loaded;
import authlab.benchmark.load.Loaded.LaneLatency;
import authlab.benchmark.place.Freshness;
import authlab.benchmark.place.People;
import authlab.client.Actor;
import authlab.client.Carrier;
import authlab.client.Person;
import authlab.client.Request;
import authlab.lab.Instance;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A day at the bank, over TLS: 95 % reads, 4 % transfers, a login every so often, begun at a steady rate. */
public final class Journey implements Measure {

    private static final int PER_SECOND = 300;
    private static final int CONNECTIONS = 64;
    private static final double NANOS_PER_MS = 1e6;
    private static final Person PAYEE = new Person("benchmark-2", "a password for measuring");

    @Override
    public String id() {
        return "journey";
    }

    @Override
    public String question() {
        return "How long do people wait who do a bit of everything?";
    }

    @Override
    public Duration planned(Effort effort) {
        return effort.onlyInFull(Duration.ofMinutes(3));
    }

    @Override
    public void run(Bench bench) {
        for (Carrier carrier : CARRIERS) {
            for (Freshness freshness : List.of(Freshness.STRICT, Freshness.SYNCED_1S)) {
                Instance instance = bench.ground().fleet().instance(carrier, freshness, Map.of());
                measure(bench, freshness.idFor(carrier), carrier, instance);
            }
        }
    }

    private static void measure(Bench bench, String subject, Carrier carrier, Instance instance) {
        People.register(instance.service(), People.PERSON);
        People.register(instance.service(), PAYEE);
        List<Actor> actors = People.logIn(instance.service(), carrier, People.PERSON, 8);
        Request transfer = Request.post("/api/transfers").json(Map.of("to", PAYEE.username(), "amount", 1));
        List<Sender> payers = People.senders(actors, transfer);
        Load load = new Load(
                instance.service().base().toString(),
                bench.ground().lab().caCertificate().toString(),
                List.of(
                        new Lane("read", 0.95, "GET", Subjects.ME, People.senders(actors, Request.get(Subjects.ME))),
                        new Lane("transfer", 0.04, "POST", "/api/transfers", payers),
                        new Lane(
                                "login",
                                0.01,
                                "POST",
                                "/auth/login",
                                List.of(People.who(carrier.login(People.PERSON))))),
                PER_SECOND,
                CONNECTIONS,
                bench.effort().warmUpMsMax());
        bench.ground().load(subject, load);
        Loaded loaded = bench.ground().load(subject, load);
        for (LaneLatency lane : loaded.lanes()) {
            for (double percent : new double[] {50, 99}) {
                bench.figures()
                        .add(Figure.single(
                                "journey/" + subject + "/" + lane.lane() + "-p" + (int) percent,
                                "ms",
                                lane.latencyNanos().get(percent) / NANOS_PER_MS));
            }
        }
        bench.figures().add(Figure.single("journey/" + subject + "/unsent", "", (double) loaded.unsent()));
        bench.progress().tell("%s: %.0f/s".formatted(subject, loaded.perSecond()));
    }
}
