package authlab.benchmark.load;

import static io.hyperfoil.http.steps.HttpStepCatalog.SC;
import static java.nio.charset.StandardCharsets.UTF_8;

import authlab.benchmark.load.Loaded.LaneLatency;
import io.hyperfoil.api.config.Benchmark;
import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.config.PhaseBuilder;
import io.hyperfoil.api.config.ScenarioBuilder;
import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.http.api.HttpMethod;
import io.hyperfoil.http.config.HttpBuilder;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.hyperfoil.http.config.Protocol;
import io.hyperfoil.http.statistics.HttpStats;
import io.hyperfoil.http.steps.HttpRequestStepBuilder;
import io.netty.buffer.Unpooled;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** One load, by Hyperfoil in this process, on as many threads as there are processors. */
final class HyperfoilRun {

    private static final double[] PERCENTILES = {0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 1.0};

    /** Nobody is measured by who waits longer: such a request counts as lost. */
    private static final long PATIENCE_MS = 15_000;

    private final Load load;
    private final int threads = Runtime.getRuntime().availableProcessors();

    HyperfoilRun(Load load) {
        this.load = load;
    }

    Loaded run() {
        Map<String, StatisticsSnapshot> byLane = new ConcurrentHashMap<>();
        Benchmark benchmark = benchmark();
        long cpuBefore = cpuNanos();
        new LocalSimulationRunner(
                        benchmark,
                        (phase, step, metric, snapshot, countDown) ->
                                byLane.merge(metric, snapshot.clone(), HyperfoilRun::sum),
                        null,
                        null)
                .run();
        return loaded(byLane, cpuNanos() - cpuBefore);
    }

    private static StatisticsSnapshot sum(StatisticsSnapshot one, StatisticsSnapshot other) {
        StatisticsSnapshot sum = one.clone();
        sum.add(other);
        return sum;
    }

    private Loaded loaded(Map<String, StatisticsSnapshot> byLane, long generatorCpuNanos) {
        StatisticsSnapshot all = new StatisticsSnapshot();
        byLane.values().forEach(all::add);
        HttpStats stats = HttpStats.get(all);
        long asked = (long) load.perSecond() * load.milliseconds() / TimeUnit.SECONDS.toMillis(1);
        return new Loaded(
                stats.status_2xx,
                (long) stats.status_3xx + stats.status_4xx + stats.status_5xx + stats.status_other,
                all.errors(),
                Math.max(0, asked - all.requestCount),
                TimeUnit.MILLISECONDS.toNanos(load.milliseconds()),
                latency(all),
                byLane.entrySet().stream()
                        .map(lane ->
                                new LaneLatency(lane.getKey(), lane.getValue().responseCount, latency(lane.getValue())))
                        .toList(),
                generatorCpuNanos);
    }

    private static Map<Double, Long> latency(StatisticsSnapshot snapshot) {
        return new TreeMap<>(snapshot.getPercentiles(PERCENTILES));
    }

    private Benchmark benchmark() {
        BenchmarkBuilder builder = BenchmarkBuilder.builder().name("load").threads(threads);
        URI url = URI.create(load.url());
        boolean tls = url.getScheme().equals("https");
        HttpPluginBuilder plugin = builder.addPlugin(HttpPluginBuilder::new);
        // Whoever sends, sends what she was given, whatever an answer sets; and every status is counted, none is an
        // end.
        plugin.ergonomics()
                .repeatCookies(false)
                .userAgentFromSession(false)
                .stopOnInvalid(false)
                .autoRangeCheck(false);
        HttpBuilder http = plugin.http()
                .protocol(tls ? Protocol.HTTPS : Protocol.HTTP)
                .host(url.getHost())
                .port(url.getPort() > 0 ? url.getPort() : tls ? 443 : 80)
                .allowHttp2(false)
                .requestTimeout(PATIENCE_MS)
                .sharedConnections(load.connections());
        load.trusted().ifPresent(ca -> http.trustManager().certFile(ca));
        for (Lane lane : load.lanes()) {
            send(lane, scenario(builder.addPhase(lane.name()), lane));
        }
        return builder.build();
    }

    private ScenarioBuilder scenario(PhaseBuilder.Catalog phase, Lane lane) {
        PhaseBuilder<?> model = load.isOpen()
                ? phase.constantRate(1)
                        .usersPerSec(load.perSecond() * lane.weight())
                        .maxSessions(load.connections())
                : phase.always((int) Math.max(1, Math.round(load.connections() * lane.weight())));
        model.duration(load.milliseconds());
        model.maxDuration(load.milliseconds() + PATIENCE_MS);
        return model.scenario();
    }

    private void send(Lane lane, ScenarioBuilder scenario) {
        Turns turns = new Turns(lane.senders(), threads);
        boolean hasBody = lane.senders().get(0).body() != null;
        HttpRequestStepBuilder step = scenario.initialSequence(lane.name())
                .step(SC)
                .httpRequest(HttpMethod.valueOf(lane.method()))
                .path(lane.path())
                .metric(lane.name())
                .headerAppender((session, writer) -> (hasBody ? turns.current(session) : turns.next(session))
                        .headers()
                        .forEach(writer::putHeader));
        if (hasBody) {
            step.body((session, connection) ->
                    Unpooled.wrappedBuffer(turns.next(session).body().getBytes(UTF_8)));
        }
        step.endStep();
    }

    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }
}
