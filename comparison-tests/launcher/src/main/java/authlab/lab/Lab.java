package authlab.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One PostgreSQL and any number of instances of both services, each in a configuration of its own.
 *
 * <pre>{@code
 * try (Lab lab = Lab.open(root, folder)) {
 *     Instance hasty = lab.start(JWT_AUTH, Map.of("auth.session.idle-timeout", "PT3S"));
 *     Actor alice = hasty.service().visitor(JWT_BEARER);
 *     lab.postgreSql().pause();
 *     ...
 * }
 * }</pre>
 *
 * <p>Closing it stops everything. May be used by several threads.
 */
public final class Lab implements AutoCloseable {

    private static final Duration LEFT_OVER_MAX = Duration.ofSeconds(10);

    private final Path root;
    private final LabFolder folder;
    private final PostgreSql postgreSql;
    private final Certificates certificates;
    private final Map<ServiceKind, Map<String, String>> defaults = new EnumMap<>(ServiceKind.class);
    private final FreePorts freePorts;
    private final List<Instance> instances = new ArrayList<>();
    private final Map<ServiceKind, Integer> count = new HashMap<>();
    private volatile boolean archivesClasses = true;
    private boolean closed;

    private Lab(Path root, LabFolder folder, PostgreSql postgreSql, FreePorts freePorts) {
        this.root = root;
        this.folder = folder;
        this.postgreSql = postgreSql;
        this.freePorts = freePorts;
        this.certificates = Certificates.keptIn(folder.resolve("certificates"), Clock.systemUTC());
        Path keys = KeyRing.keptIn(folder.resolve("jwt-keys.json"));
        defaults.put(ServiceKind.SESSION_AUTH, Map.of("auth.bootstrap-admin", "admin"));
        defaults.put(
                ServiceKind.JWT_AUTH,
                Map.of(
                        "auth.bootstrap-admin",
                        "admin",
                        "auth.jwt.keys",
                        keys.toString(),
                        "auth.jwt.issuer",
                        "https://localhost:" + ServiceKind.JWT_AUTH.defaultPort()));
    }

    /**
     * A lab with an embedded PostgreSQL, which runs when this returns.
     *
     * @param root the project's folder; both services must be packaged below it when they are started
     * @param folder everything is kept there; one lab at a time may have it
     */
    public static Lab open(Path root, Path folder) {
        return open(root, folder, Map.of());
    }

    /**
     * The same with a PostgreSQL that is set up otherwise.
     *
     * @param postgreSql settings of the server, as {@code postgresql.conf} names them
     */
    public static Lab open(Path root, Path folder, Map<String, String> postgreSql) {
        Lab lab = prepare(root, folder, Optional.empty());
        lab.postgreSql().configure(postgreSql);
        try {
            lab.postgreSql().start();
            return lab;
        } catch (LabException failure) {
            lab.close();
            throw failure;
        }
    }

    /** A lab in which nothing runs yet, and nothing that an earlier one left behind does any more. */
    static Lab prepare(Path root, Path data, Optional<String> url) {
        LabFolder folder = LabFolder.open(data);
        endLeftOvers(folder.resolve("services"));
        SecureRandom random = new SecureRandom();
        Secrets secrets = new Secrets(folder.resolve("secrets"), random);
        FreePorts freePorts = new FreePorts(random);
        return new Lab(
                root,
                folder,
                url.isPresent()
                        ? ForeignPostgreSql.at(url.get(), secrets)
                        : EmbeddedPostgreSql.in(folder, secrets, freePorts.next()),
                freePorts);
    }

    /** No archives of classes are written from now on: over a handful of starts that takes longer than it saves. */
    public void expectFewStarts() {
        archivesClasses = false;
    }

    /**
     * Starts an instance for a test on free ports and an empty database, without demo users; returns when it is ready.
     *
     * @param settings by their full names, such as {@code auth.session.idle-timeout}; they win over the lab's defaults
     * @throws LabException with the service's own sentence if it refuses to start
     */
    public Instance start(ServiceKind kind, Map<String, String> settings) {
        return start(kind, postgreSql::freshDatabase, settings);
    }

    /** Starts one on a copy of a database that another instance of its kind has left. */
    public Instance start(ServiceKind kind, Database original, Map<String, String> settings) {
        return start(kind, name -> postgreSql().copyOf(original, name), settings);
    }

    private Instance start(ServiceKind kind, Function<String, Database> database, Map<String, String> settings) {
        archiveClasses(kind);
        String name = nextName(kind);
        return started(new InstancePlan(
                name,
                kind,
                Program.tested(kind.jar(root)),
                freePorts.forInstance(),
                database.apply(databaseName(name)),
                settings));
    }

    /** Starts one more instance of the same service on the same database, for a few requests. */
    public Instance startBeside(Instance other, Map<String, String> settings) {
        String name = nextName(other.kind());
        return started(new InstancePlan(
                name,
                other.kind(),
                Program.shortLived(other.kind().jar(root)),
                freePorts.forInstance(),
                other.database(),
                settings));
    }

    /** Starts an instance as anybody would run it, over TLS and beside it without, on an empty database. */
    public Instance deploy(ServiceKind kind, Map<String, String> settings) {
        archiveClasses(kind);
        String name = nextName(kind);
        return deploy(name, kind, postgreSql.freshDatabase(databaseName(name)), settings);
    }

    /** Starts one more like that on the database of another. */
    public Instance deployBeside(Instance other, Map<String, String> settings) {
        return deploy(nextName(other.kind()), other.kind(), other.database(), settings);
    }

    private Instance deploy(String name, ServiceKind kind, Database database, Map<String, String> settings) {
        return started(new InstancePlan(
                name, kind, Program.deployed(kind.jar(root)), freePorts.forInstanceWithPlain(), database, settings));
    }

    /**
     * Starts the project's own service on an empty database that it reaches by another address.
     *
     * @param line the address to use, made from the direct one
     */
    public Instance startBehind(UnaryOperator<String> line, ServiceKind kind, Map<String, String> settings) {
        archiveClasses(kind);
        String name = nextName(kind);
        return startBehind(
                line,
                name,
                Program.tested(kind.jar(root)),
                postgreSql.freshDatabase(databaseName(name)),
                kind,
                settings);
    }

    /** Starts one more on the database of another. */
    public Instance startBehind(UnaryOperator<String> line, Instance other, Map<String, String> settings) {
        return startBehind(
                line,
                nextName(other.kind()),
                Program.shortLived(other.kind().jar(root)),
                other.database(),
                other.kind(),
                settings);
    }

    /** Starts another build of the service on the database of another. */
    public Instance startBehind(UnaryOperator<String> line, Instance other, Path jar, Map<String, String> settings) {
        return startBehind(
                line, nextName(other.kind()), Program.shortLived(jar), other.database(), other.kind(), settings);
    }

    private Instance startBehind(
            UnaryOperator<String> line,
            String name,
            Program program,
            Database database,
            ServiceKind kind,
            Map<String, String> own) {
        Map<String, String> settings = new HashMap<>(own);
        settings.put("quarkus.datasource.jdbc.url", line.apply(database.jdbcUrl()));
        return started(new InstancePlan(name, kind, program, freePorts.forInstance(), database, settings));
    }

    /**
     * Starts another build of a service once, so that it starts quickly ever after.
     *
     * @param jar what is run in the place of the project's own
     * @param use what is done with it before it is stopped: what that leaves in its database, every later start begins with
     */
    public Variant rehearse(ServiceKind kind, Path jar, Map<String, String> settings, Consumer<Instance> use) {
        return new Variant(kind, jar, rehearsed(kind, Program.shortLived(jar), settings, use.andThen(Rehearsal::at)));
    }

    /** Starts another build of a service, on free ports and a database of its own. */
    public Instance start(Variant variant, Map<String, String> settings) {
        String name = nextName(variant.kind());
        return started(new InstancePlan(
                name,
                variant.kind(),
                Program.tested(variant.jar()),
                freePorts.forInstance(),
                postgreSql().copyOf(variant.original(), databaseName(name)),
                settings));
    }

    /** What an instance's database holds now, for {@link #restore}; whoever is connected to it has to connect anew. */
    public Database backUp(Instance instance) {
        return postgreSql().backUp(instance.database(), databaseName("backup-of-" + nextName(instance.kind())));
    }

    /**
     * Starts the same service as that instance is, on a backup.
     *
     * @param settings by which it differs from that instance
     */
    public Instance restore(Instance like, Database backup, Map<String, String> settings) {
        return startLike(like, backup, settings);
    }

    /**
     * Starts one more of the same service as that instance is, on its database.
     *
     * @param settings by which it differs from that instance
     */
    public Instance startLike(Instance other, Map<String, String> settings) {
        return startLike(other, other.database(), settings);
    }

    private Instance startLike(Instance other, Database database, Map<String, String> settings) {
        return started(other.plan().on(database, nextName(other.kind()), freePorts.forInstance(), settings));
    }

    /** Kills an instance that nobody needs any more, and drops its database. */
    public void discard(Instance instance) {
        instance.kill9();
        postgreSql().drop(instance.database());
        synchronized (instances) {
            instances.remove(instance);
        }
    }

    /** Registers {@link DemoUser}s; on an empty database {@code admin} becomes one. */
    public void registerDemoUsers(Instance instance) {
        DemoUser.registerAllAt(instance.service());
    }

    /** The embedded one, to stop, pause and kill; throws {@link LabException} if the lab has one of the user's own. */
    public EmbeddedPostgreSql postgreSql() {
        return embedded().orElseThrow(() -> new LabException("The PostgreSQL of lab.url is not the lab's to stop."));
    }

    /** In PEM. */
    public Path caCertificate() {
        return certificates.authority();
    }

    /** What every instance shows, in PEM; signed by that authority. */
    public Path certificate() {
        return certificates.certificate();
    }

    /** The key of that certificate, in PEM. */
    public Path certificateKey() {
        return certificates.key();
    }

    /** A database of that name with the data it has. */
    Database database(String name) {
        return postgreSql.database(name);
    }

    Optional<EmbeddedPostgreSql> embedded() {
        return postgreSql instanceof EmbeddedPostgreSql embedded ? Optional.of(embedded) : Optional.empty();
    }

    String postgreSqlName() {
        return postgreSql.toString();
    }

    Path folder() {
        return folder.path();
    }

    String nextName(ServiceKind kind) {
        synchronized (instances) {
            return kind + "-" + count.merge(kind, 1, Integer::sum);
        }
    }

    /** Starts its process and does not wait. */
    Instance launch(InstancePlan plan) {
        Path jar = plan.program().jar();
        if (!Files.exists(jar)) {
            throw new LabException("There is no " + jar + ": build it first, with ./mvnw package.");
        }
        ProcessLog log = new ProcessLog(folder.log(plan.name()));
        log.clear();
        JavaProcess process =
                new JavaProcess(plan.program(), folder.resolve("services").resolve(plan + ".properties"), log);
        Instance instance =
                new Instance(plan, process, plan.configuration(certificates, defaults.get(plan.kind())), certificates);
        synchronized (instances) {
            if (closed) {
                throw new LabException("The lab is stopping.");
            }
            instance.launch();
            instances.add(instance);
        }
        return instance;
    }

    /** What a JVM is told that runs the service without the lab, so that it is ready as soon as one of the lab's. */
    public String fromArchive(ServiceKind kind) {
        archiveClasses(kind);
        return ClassArchive.of(kind.jar(root)).use();
    }

    /** Done once after each build, by the first start if nobody has asked for it before. */
    public void archiveClasses(ServiceKind kind) {
        if (archivesClasses) {
            ClassArchive.of(kind.jar(root))
                    .writeOnce(() -> rehearsed(kind, Program.shortLived(kind.jar(root)), Map.of(), Rehearsal::at));
        }
    }

    private Database rehearsed(
            ServiceKind kind, Program program, Map<String, String> settings, Consumer<Instance> use) {
        // The packaged service and another build of it may be rehearsed at the same time.
        String name = "rehearsal-of-" + nextName(kind);
        Instance instance = started(new InstancePlan(
                name,
                kind,
                archivesClasses ? program.rehearsal() : program,
                freePorts.forInstance(),
                postgreSql.freshDatabase(databaseName(name)),
                settings));
        use.accept(instance);
        instance.stop();
        ClassArchive.of(program.jar()).finish();
        return instance.database();
    }

    private static String databaseName(String instance) {
        return instance.replace('-', '_');
    }

    private Instance started(InstancePlan plan) {
        Instance instance = launch(plan);
        instance.awaitReady();
        return instance;
    }

    private static void endLeftOvers(Path configurations) {
        List<ProcessHandle> leftOvers = JavaProcess.leftIn(configurations).toList();
        leftOvers.forEach(process -> {
            Signal.CONT.to(process);
            process.destroy();
        });
        leftOvers.forEach(process -> {
            if (!Waiting.until(() -> !process.isAlive(), LEFT_OVER_MAX)) {
                process.destroyForcibly();
            }
        });
    }

    /** Stops the services, then PostgreSQL; returns when all are gone. Does nothing the second time. */
    @Override
    public void close() {
        List<Instance> running;
        synchronized (instances) {
            closed = true;
            running = List.copyOf(instances);
        }
        running.forEach(Instance::close);
        running.forEach(Instance::awaitEnd);
        embedded().ifPresent(EmbeddedPostgreSql::close);
        folder.close();
    }
}
