package authlab.scenario.play;

import authlab.client.Request;
import authlab.lab.Instance;
import authlab.lab.Lab;
import authlab.lab.ServiceKind;
import authlab.lab.Variant;
import authlab.lab.fault.DatabaseLine;
import authlab.scenario.Defence;
import authlab.scenario.Lack;
import authlab.scenario.OtherInstance;
import authlab.scenario.Stock;
import authlab.scenario.Target;
import authlab.scenario.Tuning;
import authlab.scenario.UnpreparedException;
import authlab.scenario.browser.Browsers;
import authlab.token.KeyRing;
import authlab.token.Signer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Services in a lab of their own, healthy and weakened, each started when it is first asked for. */
public final class LabServices implements Services {

    /** One that makes no difference while people register. */
    private static final Lack NOT_MISSED = Lack.of(Defence.OWNERSHIP_CHECK);

    /** So small that a story can fill it. */
    private static final Map<String, String> POSTGRESQL = Map.of("max_notify_queue_pages", "64");

    private final Path root;
    private final Path folder;
    private final Lab lab;
    private final Map<Place, Opened> opened = new ConcurrentHashMap<>();
    private final Map<Ground, Opened> left = new ConcurrentHashMap<>();

    private final Map<ServiceKind, Variant> variants = new ConcurrentHashMap<>();
    private final AtomicReference<String> postgreSqlVersion = new AtomicReference<>();

    private LabServices(Path root, Path folder, Lab lab) {
        this.root = root;
        this.folder = folder;
        this.lab = lab;
    }

    /**
     * Starts the lab, and no service yet.
     *
     * @param root the project's folder, below which all services must be packaged
     * @param folder everything is kept there
     */
    public static LabServices in(Path root, Path folder) {
        return new LabServices(root, folder, Lab.open(root, folder, POSTGRESQL));
    }

    /** The same for a handful of places, of which the first is ready sooner and the last later. */
    public static LabServices forFew(Path root, Path folder) {
        LabServices services = in(root, folder);
        services.lab.expectFewStarts();
        return services;
    }

    @Override
    public boolean offers(Play play) {
        return true;
    }

    @Override
    public Optional<Browsers> browsers() {
        return Browsers.maker().map(maker -> maker.make(lab.certificate(), lab.certificateKey()));
    }

    @Override
    public Target open(Place place) {
        return opened.computeIfAbsent(place, this::opened).target();
    }

    /** @param target one for all plays there, so that none is given the customers of another */
    private record Opened(Instance instance, Optional<Instance> other, Target target) {

        /** After it has become what is needed there. */
        Opened become(Place place, Lab lab) {
            return new Opened(instance, other, target.runBy(new LabOperator(lab, instance, place.without())));
        }

        List<Instance> instances() {
            return Stream.concat(Stream.of(instance), other.stream()).toList();
        }
    }

    private Opened opened(Place place) {
        Opened running = takenOver(place).orElseGet(() -> started(place));
        running.instances().forEach(instance -> requireThatItSaysWhatItLacks(place, instance));
        return running;
    }

    /** One that nobody needs any more as it is, after it has become what is needed now. */
    private Optional<Opened> takenOver(Place place) {
        Optional<Opened> free = Optional.ofNullable(left.remove(Ground.of(place)));
        free.ifPresent(running -> {
            Request change = LabOperator.without(place.without().orElseThrow());
            running.instances()
                    .forEach(instance -> authlab.scenario.Lab.require(
                            204, instance.management().send(change)));
        });
        return free.map(running -> running.become(place, lab));
    }

    private Opened started(Place place) {
        Map<String, String> settings = settings(place);
        Instance instance = place.without()
                .map(lack -> lab.start(variant(place.kind()), without(lack, settings)))
                .orElseGet(() -> lab.start(place.kind(), variant(place.kind()).original(), settings));
        PostgreSqlVersion.of(instance.database()).ifPresent(postgreSqlVersion::set);
        Optional<DatabaseLine> line =
                place.tuning() == Tuning.TWO_INSTANCES ? Optional.of(lineToPostgreSql()) : Optional.empty();
        Optional<Instance> other = line.map(through -> startBehind(through, instance, place, settings));
        Target target = new Target(
                instance.service(),
                instance.management(),
                keyRing(place),
                Optional.of(instance.database()),
                Optional.of(instance.log().file()),
                Stock.full(),
                other.map(one -> new OtherInstance(one.service(), one.management(), line.orElseThrow())),
                Optional.of(new LabOperator(lab, instance, place.without())),
                Stock.ADMIN);
        return new Opened(instance, other, target);
    }

    private Instance startBehind(DatabaseLine line, Instance first, Place place, Map<String, String> settings) {
        return place.without()
                .map(lack ->
                        lab.startBehind(line::jdbcUrl, first, weakenedJar(root, place.kind()), without(lack, settings)))
                .orElseGet(() -> lab.startBehind(line::jdbcUrl, first, settings));
    }

    /** It ends with this process. */
    private DatabaseLine lineToPostgreSql() {
        try {
            return DatabaseLine.to(lab.postgreSql().port());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private Map<String, String> settings(Place place) {
        Map<String, String> settings = place.tuning().settingsOf(place.kind());
        if (place.tuning() == Tuning.OWN_KEYS) {
            keyRing(place).ifPresent(file -> {
                KeyRing.of(Signer.madeFor("ES256")).replace(file);
                settings.put("auth.jwt.keys", file.toString());
            });
        }
        return settings;
    }

    private Optional<Path> keyRing(Place place) {
        if (place.kind() != ServiceKind.JWT_AUTH) {
            return Optional.empty();
        }
        String name = place.tuning() == Tuning.OWN_KEYS
                ? "keys-of-" + place.without().map(Lack::id).orElse("healthy")
                : "jwt-keys";
        return Optional.of(folder.resolve(name + ".json"));
    }

    /** On any answer, good or bad, so that no play ever mistakes one service for the other. */
    private static void requireThatItSaysWhatItLacks(Place place, Instance instance) {
        for (String path : List.of("/q/openapi", "/api/me", "/nowhere")) {
            Optional<String> said = instance.service().send(Request.get(path)).header("Auth-Lab-Without");
            if (!said.equals(place.without().map(Lack::id))) {
                throw new UnpreparedException(place + " says that it lacks " + said.orElse("nothing"));
            }
        }
    }

    private Variant variant(ServiceKind kind) {
        return variants.computeIfAbsent(kind, this::rehearsed);
    }

    /** What all services of a kind have in common, healthy or not: the people who are registered there. */
    private Variant rehearsed(ServiceKind kind) {
        Map<String, String> settings = without(NOT_MISSED, Tuning.ORDINARY.settingsOf(kind));
        return lab.rehearse(kind, weakenedJar(root, kind), settings, LabServices::fillStock);
    }

    private static void fillStock(Instance instance) {
        Stock.fill(instance.service(), instance.database());
    }

    private static Map<String, String> without(Lack lack, Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("weakened.without", lack.id());
        // A single play needs no more, and each costs time before the service is ready.
        all.put("quarkus.datasource.jdbc.initial-size", "1");
        all.put("quarkus.datasource.jdbc.min-size", "1");
        return all;
    }

    static Path weakenedJar(Path root, ServiceKind kind) {
        return root.resolve("comparison-tests/weakened")
                .resolve(kind.id())
                .resolve("target/weakened-" + kind.id() + ".jar");
    }

    @Override
    public Optional<String> postgreSqlVersion() {
        return Optional.ofNullable(postgreSqlVersion.get());
    }

    @Override
    public void leave(Place place) {
        Ground ground = Ground.of(place);
        Opened done = opened.remove(place);
        Opened useless = done != null && ground.isForSeveral() ? left.put(ground, done) : done;
        if (useless != null) {
            useless.other().ifPresent(Instance::kill9);
            lab.discard(useless.instance());
        }
    }

    @Override
    public void close() {
        lab.close();
    }
}
