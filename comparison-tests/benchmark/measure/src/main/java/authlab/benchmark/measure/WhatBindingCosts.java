package authlab.benchmark.measure;

import authlab.benchmark.CannotMeasure;
import authlab.benchmark.Effort;
import authlab.benchmark.figure.Figures;
import authlab.benchmark.load.Lane;
import authlab.benchmark.load.Lane.Sender;
import authlab.benchmark.load.Load;
import authlab.benchmark.load.Loaded;
import authlab.benchmark.place.Freshness;
import authlab.benchmark.place.People;
import authlab.benchmark.place.Subject;
import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.DeviceKey;
import authlab.client.Request;
import authlab.client.Service;
import authlab.lab.Instance;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The same readers bound to a key, whose proof each request carries (DPoP), and bound to nothing, at the same steady rate.
 *
 * <p>A proof is good once, so all of a round are signed before it begins: what the client pays for them is not told.
 */
public final class WhatBindingCosts implements Measure {

    /** Few enough that whoever is bound keeps up, and that their proofs are signed within a second or two. */
    private static final int PER_SECOND = 300;

    private static final int CONNECTIONS = 64;

    /** Each thread of the generator has its share of the proofs, begins requests by chance, and must not come to the next one's. */
    private static final int PROOFS_FOR_EACH_REQUEST = 2;

    private static final double NANOS_PER_MS = 1e6;

    private record Readers(Subject bound, Subject unbound, List<Actor> onDevices) {}

    @Override
    public String id() {
        return "bound";
    }

    @Override
    public String question() {
        return "What does it cost to prove with each request that a key is there?";
    }

    @Override
    public Duration planned(Effort effort) {
        return effort.onlyInFull(Duration.ofSeconds(2 * 75));
    }

    @Override
    public void run(Bench bench) {
        for (Carrier carrier : CARRIERS) {
            Readers readers =
                    readers(bench, carrier, bench.ground().fleet().instance(carrier, Freshness.SYNCED_1S, Map.of()));
            List<Subject> both = List.of(readers.unbound(), readers.bound());
            for (int spent = 0;
                    spent < bench.effort().warmUpMsMax();
                    spent += both.size() * bench.effort().roundMs()) {
                both.forEach(subject -> bench.ground().load(subject, load(bench, readers, subject)));
            }
            Rounds rounds = Rounds.of(bench, id(), both, subject -> load(bench, readers, subject));
            both.forEach(subject -> add(bench.figures(), rounds, subject));
            bench.figures()
                    .addMedian(
                            id() + "/" + readers.bound().id() + "/service-cpu-of-unbound",
                            "",
                            rounds.costShareOf(readers.bound(), readers.unbound()));
            bench.ground().fleet().clear();
        }
    }

    private static Readers readers(Bench bench, Carrier carrier, Instance instance) {
        Subject unbound = new Subjects(bench).reader(carrier.id() + "-unbound", carrier, instance);
        List<Actor> onDevices = new ArrayList<>();
        for (int n = 0; n < bench.effort().logins(); n++) {
            Actor actor = instance.service().visitor(carrier).on(DeviceKey.fresh());
            Answer answer = actor.login(People.PERSON);
            if (answer.status() != 200) {
                throw new CannotMeasure(instance + " did not log a device in: " + answer);
            }
            onDevices.add(actor);
        }
        Subject bound = new Subject(
                carrier.id() + "-bound",
                unbound.server(),
                unbound.url(),
                unbound.tlsUrl(),
                unbound.caCertificate(),
                unbound.path(),
                List.of(Sender.NOBODY));
        return new Readers(bound, unbound, onDevices);
    }

    private static Load load(Bench bench, Readers readers, Subject subject) {
        int milliseconds = bench.effort().roundMs();
        List<Sender> senders =
                subject.equals(readers.bound()) ? proved(readers, PER_SECOND * milliseconds / 1000) : subject.senders();
        return new Load(
                subject.url().toString(),
                null,
                List.of(Lane.only("GET", subject.path(), senders)),
                PER_SECOND,
                CONNECTIONS,
                milliseconds);
    }

    private static List<Sender> proved(Readers readers, int requests) {
        // So that each device has heard a nonce that is good for the whole round.
        readers.onDevices().forEach(actor -> actor.get(Subjects.ME));
        // The generator's Host leaves the port out, and a proof names the target as its request does.
        Service asNamed =
                Service.plain(URI.create("http://" + readers.bound().url().getHost()));
        List<Actor> there =
                readers.onDevices().stream().map(actor -> actor.at(asNamed)).toList();
        List<Sender> senders = new ArrayList<>();
        while (senders.size() < requests * PROOFS_FOR_EACH_REQUEST) {
            senders.addAll(People.senders(there, Request.get(Subjects.ME)));
        }
        return senders;
    }

    private static void add(Figures figures, Rounds rounds, Subject subject) {
        String id = "bound/" + subject.id();
        figures.addMedian(
                id + "/service-cpu",
                "µs",
                rounds.each(subject, round -> round.cost().serviceMicros()));
        figures.addMedian(
                id + "/postgres-cpu",
                "µs",
                rounds.each(subject, round -> round.cost().postgresMicros()));
        figures.addMedian(
                id + "/wal", "B", rounds.each(subject, round -> round.cost().walBytes()));
        figures.addMedian(id + "/p50", "ms", rounds.each(subject, round -> ms(round.loaded(), 50)));
        figures.addMedian(id + "/p99", "ms", rounds.each(subject, round -> ms(round.loaded(), 99)));
        figures.addMedian(id + "/unsent", "", rounds.each(subject, round ->
                (double) round.loaded().unsent()));
    }

    private static double ms(Loaded loaded, double percent) {
        return loaded.latencyNanos().get(percent) / NANOS_PER_MS;
    }
}
