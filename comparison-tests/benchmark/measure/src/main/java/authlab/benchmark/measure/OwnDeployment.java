package authlab.benchmark.measure;

import authlab.benchmark.Effort;
import authlab.benchmark.Progress;
import authlab.benchmark.figure.Distribution;
import authlab.benchmark.figure.Figures;
import authlab.benchmark.load.GeneratorProcess;
import authlab.benchmark.load.Lane;
import authlab.benchmark.load.Lane.Sender;
import authlab.benchmark.load.Load;
import authlab.benchmark.load.Loaded;
import authlab.benchmark.place.People;
import authlab.client.Carrier;
import authlab.client.Person;
import authlab.client.Request;
import authlab.client.Service;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The same load against services that run elsewhere: how many and how long. What they cost there cannot be seen from here, and
 * there is no ceiling. Registers some users, whose names begin with {@code bench-}.
 */
public final class OwnDeployment {

    private static final double UNHURRIED = 0.4;
    private static final int CONNECTIONS_OPEN = 256;
    private static final double NANOS_PER_MS = 1e6;

    private static final int HASH_MS = 80;

    /** One less than a user may have, by default. */
    private static final int LOGINS_EACH = 4;

    private final Map<Carrier, URI> urls = new LinkedHashMap<>();
    private final Optional<Path> caCertificate;

    /**
     * Nothing is sent yet.
     *
     * @param sessionAuth and jwtAuth base URLs, as far as there are any
     * @param caCertificate the one authority to believe, in PEM; empty for those that Java believes
     */
    public OwnDeployment(Optional<URI> sessionAuth, Optional<URI> jwtAuth, Optional<Path> caCertificate) {
        sessionAuth.ifPresent(url -> urls.put(Carrier.SESSION, url));
        jwtAuth.ifPresent(url -> urls.put(Carrier.JWT_BEARER, url));
        jwtAuth.ifPresent(url -> urls.put(Carrier.JWT_COOKIE, url));
        this.caCertificate = caCertificate;
    }

    /** About how long that takes, where a password is hashed in some 80 ms and everything is cold. */
    public Duration planned(Effort effort) {
        long hashes = effort.logins() * (LOGINS_EACH + 1L) / LOGINS_EACH;
        return Duration.ofMillis(urls.size() * (hashes * HASH_MS + effort.warmUpMsMax()))
                .plus(rounds(effort));
    }

    private Duration rounds(Effort effort) {
        return Duration.ofMillis(2L * urls.size() * effort.rounds() * effort.roundMs());
    }

    /** Measures all carriers turn by turn. */
    public void run(GeneratorProcess generator, Effort effort, Figures figures, Progress progress) {
        Map<Carrier, List<Sender>> senders = new LinkedHashMap<>();
        urls.forEach((carrier, url) -> senders.put(carrier, logIn(carrier, url, effort.logins())));
        Map<Carrier, List<Double>> throughput = new LinkedHashMap<>();
        Map<Carrier, List<Loaded>> unhurried = new LinkedHashMap<>();
        senders.forEach((carrier, all) -> SteadyState.reach(
                effort,
                progress,
                carrier.id(),
                window -> generator
                        .run(carrier.id(), load(carrier, all, 0, Bench.CONNECTIONS, window))
                        .perSecond()));
        progress.takesAnother(rounds(effort));
        for (int n = 1; n <= effort.rounds(); n++) {
            senders.forEach((carrier, all) -> {
                Loaded loaded = generator.run(carrier.id(), load(carrier, all, 0, Bench.CONNECTIONS, effort.roundMs()));
                throughput.computeIfAbsent(carrier, first -> new ArrayList<>()).add(loaded.perSecond());
                progress.tell("%s: %.0f/s".formatted(carrier.id(), loaded.perSecond()));
            });
        }
        int perSecond = (int) Math.max(
                1,
                UNHURRIED
                        * throughput.values().stream()
                                .mapToDouble(each -> Distribution.of(each).median())
                                .min()
                                .orElseThrow());
        for (int n = 1; n <= effort.rounds(); n++) {
            senders.forEach((carrier, all) -> {
                Loaded loaded =
                        generator.run(carrier.id(), load(carrier, all, perSecond, CONNECTIONS_OPEN, effort.roundMs()));
                unhurried.computeIfAbsent(carrier, first -> new ArrayList<>()).add(loaded);
                progress.tell("%s, %d/s: half of the answers within %.2f ms"
                        .formatted(
                                carrier.id(), perSecond, loaded.latencyNanos().get(50.0) / NANOS_PER_MS));
            });
        }
        throughput.forEach((carrier, each) -> figures.addMedian("own/" + carrier.id() + "/throughput", "/s", each));
        unhurried.forEach((carrier, each) -> {
            for (double percent : new double[] {50, 75, 90, 95, 99, 99.9}) {
                figures.addMedian(
                        "latency/" + carrier.id() + "/p" + (percent == 99.9 ? "99.9" : "" + (int) percent),
                        "ms",
                        each.stream()
                                .map(loaded -> loaded.latencyNanos().get(percent) / NANOS_PER_MS)
                                .toList());
            }
        });
    }

    private Load load(Carrier carrier, List<Sender> senders, int perSecond, int connections, int milliseconds) {
        return new Load(
                urls.get(carrier).toString(),
                caCertificate.map(Path::toString).orElse(null),
                List.of(Lane.only("GET", Subjects.ME, senders)),
                perSecond,
                connections,
                milliseconds);
    }

    private List<Sender> logIn(Carrier carrier, URI url, int logins) {
        Service service = caCertificate.map(ca -> Service.at(url, ca)).orElseGet(() -> Service.plain(url));
        List<Sender> senders = new ArrayList<>();
        while (senders.size() < logins) {
            Person person = new Person(
                    "bench-" + UUID.randomUUID().toString().substring(0, 13),
                    UUID.randomUUID().toString());
            People.register(service, person);
            senders.addAll(
                    People.senders(People.logIn(service, carrier, person, LOGINS_EACH), Request.get(Subjects.ME)));
        }
        return senders;
    }
}
