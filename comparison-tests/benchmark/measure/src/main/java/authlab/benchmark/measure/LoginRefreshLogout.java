package authlab.benchmark.measure;

import authlab.benchmark.CannotMeasure;
import authlab.benchmark.Effort;
import authlab.benchmark.cost.PostgresMeter;
import authlab.benchmark.cost.Processor;
import authlab.benchmark.figure.Distribution;
import authlab.benchmark.figure.Figure;
import authlab.benchmark.figure.Figures;
import authlab.benchmark.load.Lane;
import authlab.benchmark.load.Lane.Sender;
import authlab.benchmark.load.Load;
import authlab.benchmark.load.Loaded;
import authlab.benchmark.place.Fleet;
import authlab.benchmark.place.Freshness;
import authlab.benchmark.place.HashAlone;
import authlab.benchmark.place.People;
import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Person;
import authlab.lab.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What a login costs against the password hash alone; and login, refresh and logout one by one under both acks. */
public final class LoginRefreshLogout implements Measure {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MS = 1e6;
    private static final double NANOS_PER_MICRO = 1e3;

    private static final List<String> ACKS = List.of("committed", "everywhere");

    /** Enough to keep every hashing thread busy, and few enough that nobody waits too long to be let in. */
    private static final int WHO_LOG_IN = 8;

    private static final int REFRESHES_EACH = 3;

    /** A hash takes long: with a few renewals for each, what is around it would still not be compiled at the end. */
    private static final int REFRESHES_TO_BECOME_WARM = 50;

    private record ByCarrier(Carrier carrier, String ack) {
        @Override
        public String toString() {
            return carrier.id() + "-" + ack;
        }
    }

    @Override
    public String id() {
        return "login";
    }

    @Override
    public String question() {
        return "What do login, refresh and logout cost?";
    }

    @Override
    public Duration planned(Effort effort) {
        long instances = (long) CARRIERS.size() * ACKS.size();
        long toBecomeSteady = (instances + CARRIERS.size()) * effort.warmUpMsMax();
        long against = effort.rounds() * (2_000L + (1L + CARRIERS.size()) * effort.roundMs());
        return effort.onlyInFull(
                Duration.ofMillis(instances * (2_000 + 80L * effort.logins()) + toBecomeSteady + against));
    }

    @Override
    public void run(Bench bench) {
        Map<ByCarrier, Instance> instances = new LinkedHashMap<>();
        for (Carrier carrier : CARRIERS) {
            for (String ack : ACKS) {
                instances.put(
                        new ByCarrier(carrier, ack),
                        bench.ground()
                                .fleet()
                                .instance(carrier, Freshness.SYNCED_1S, Map.of("auth.revocation-ack", ack)));
            }
        }
        instances.forEach((subject, instance) -> warmUp(bench, subject, instance));
        againstTheHash(bench, instances);
        instances.forEach((subject, instance) -> oneByOne(bench, subject, instance));
    }

    /** All three in turn, on as many lines as there are processors. */
    private static void warmUp(Bench bench, ByCarrier subject, Instance instance) {
        People.register(instance.service(), People.PERSON);
        SteadyState.reach(
                bench.effort(),
                bench.progress(),
                subject,
                window -> IntStream.range(0, Runtime.getRuntime().availableProcessors())
                        .parallel()
                        .mapToDouble(line -> requestsPerSecond(subject, instance, window))
                        .sum());
    }

    private static double requestsPerSecond(ByCarrier subject, Instance instance, int milliseconds) {
        long begun = System.nanoTime();
        int requests = 0;
        while (System.nanoTime() - begun < milliseconds * NANOS_PER_MS) {
            Actor actor = instance.service().visitor(subject.carrier());
            require(subject, "login", 200, actor.login(People.PERSON));
            for (int n = 0; n < REFRESHES_TO_BECOME_WARM; n++) {
                require(subject, "refresh", 200, actor.refresh());
            }
            require(subject, "logout", 204, actor.logout());
            requests += 2 + REFRESHES_TO_BECOME_WARM;
        }
        return requests * NANOS_PER_SECOND / (System.nanoTime() - begun);
    }

    private static void require(ByCarrier subject, String what, int status, Answer answer) {
        if (answer.status() != status) {
            throw new CannotMeasure(subject + " answered to " + what + ": " + answer);
        }
    }

    private static void againstTheHash(Bench bench, Map<ByCarrier, Instance> instances) {
        Map<ByCarrier, Load> loads = new LinkedHashMap<>();
        instances.forEach((subject, instance) -> {
            if (subject.ack().equals("committed")) {
                loads.put(subject, logins(subject.carrier(), instance, bench.effort()));
            }
        });
        Map<ByCarrier, List<Double>> shares = new LinkedHashMap<>();
        List<Double> alone = new ArrayList<>();
        loads.forEach((subject, load) -> SteadyState.reach(
                bench.effort(),
                bench.progress(),
                subject + ", logins",
                window -> bench.ground().load(subject, load.lasting(window)).perSecond()));
        for (int n = 0; n < bench.effort().rounds(); n++) {
            double hashes = HashAlone.perSecond(bench.effort().roundMs());
            alone.add(hashes);
            loads.forEach((subject, load) -> {
                Loaded loaded = bench.ground().load(subject, load);
                shares.computeIfAbsent(subject, first -> new ArrayList<>()).add(loaded.perSecond() / hashes);
                bench.progress()
                        .tell("%s: %.1f logins/s, the hash alone %.1f/s"
                                .formatted(subject, loaded.perSecond(), hashes));
            });
        }
        bench.figures().addMedian("login/hash-alone/throughput", "/s", alone);
        shares.forEach((subject, each) -> bench.figures().addMedian("login/" + subject + "/of-hash", "", each));
    }

    private static Load logins(Carrier carrier, Instance instance, Effort effort) {
        List<Sender> senders = new ArrayList<>();
        for (int n = 1; n <= WHO_LOG_IN; n++) {
            Person person = new Person("login-" + n, "a password for measuring");
            People.register(instance.service(), person);
            senders.add(People.who(carrier.login(person)));
        }
        return new Load(
                instance.plainUrl().orElseThrow().toString(),
                null,
                List.of(Lane.only("POST", "/auth/login", senders)),
                0,
                WHO_LOG_IN,
                effort.roundMs());
    }

    private static void oneByOne(Bench bench, ByCarrier subject, Instance instance) {
        List<Actor> actors = new ArrayList<>();
        Fleet fleet = bench.ground().fleet();
        Step step = new Step(bench, subject, instance, fleet.process(instance).pid());
        step.measure("login", bench.effort().logins(), 200, n -> {
            Actor actor = instance.service().visitor(subject.carrier());
            actors.add(actor);
            return actor.login(People.PERSON);
        });
        step.measure(
                "refresh",
                REFRESHES_EACH * actors.size(),
                200,
                n -> actors.get(n % actors.size()).refresh());
        step.measure("logout", actors.size(), 204, n -> actors.get(n).logout());
    }

    /** One kind of request after the other, by one client. */
    private record Step(Bench bench, ByCarrier subject, Instance instance, long pid) {

        void measure(String what, int times, int expected, Function<Integer, Answer> request) {
            PostgresMeter postgres = bench.ground().postgres();
            long wal = postgres.walBytes();
            long postgresCpu = postgres.cpuNanos();
            long serviceCpu = Processor.nanosOf(pid);
            List<Double> latencies = new ArrayList<>();
            for (int n = 0; n < times; n++) {
                long begun = System.nanoTime();
                Answer answer = request.apply(n);
                latencies.add((System.nanoTime() - begun) / NANOS_PER_MS);
                require(subject, what, expected, answer);
            }
            String id = what + "/" + subject;
            Figures figures = bench.figures();
            figures.add(Figure.single(
                    id + "/service-cpu", "µs", (Processor.nanosOf(pid) - serviceCpu) / NANOS_PER_MICRO / times));
            figures.add(Figure.single(
                    id + "/postgres-cpu", "µs", (postgres.cpuNanos() - postgresCpu) / NANOS_PER_MICRO / times));
            figures.add(Figure.single(id + "/wal", "B", (double) (postgres.walBytes() - wal) / times));
            figures.addMedian(id + "/latency", "ms", latencies);
            figures.add(
                    Figure.single(id + "/p99", "ms", Distribution.of(latencies).percentile(99)));
            bench.progress()
                    .tell("%s, %s: %s"
                            .formatted(
                                    subject,
                                    what,
                                    figures.find(id + "/latency").orElseThrow().text()));
        }
    }
}
