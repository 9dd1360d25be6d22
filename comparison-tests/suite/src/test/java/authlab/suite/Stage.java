package authlab.suite;

import authlab.client.Carrier;
import authlab.lab.Instance;
import authlab.lab.Lab;
import authlab.lab.LabException;
import authlab.lab.ServiceKind;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/** All that runs while the suite runs; started when first asked for, stopped when the last test is over. */
public final class Stage implements AutoCloseable {

    private final Path root = Path.of(System.getProperty("suite.root")).normalize();
    private final Path data = Path.of(System.getProperty("suite.data"));
    private final Map<String, Lab> labs = new HashMap<>();
    private final Map<Role, Object> starting = new ConcurrentHashMap<>();
    private final Map<Role, Instance> instances = new ConcurrentHashMap<>();
    private final Map<Role, LabException> failures = new ConcurrentHashMap<>();
    private final Map<Place, Scene> scenes = new HashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final Members members = new Members();

    private Stage() {}

    /** The one of this run of the suite. */
    static Stage of(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(Stage.class))
                .computeIfAbsent(Stage.class, key -> new Stage(), Stage.class);
    }

    /** A service in that configuration behind that carrier; always the same, with the same people in it. */
    public synchronized Scene scene(Configuration configuration, Carrier carrier) {
        return scenes.computeIfAbsent(
                new Place(configuration, carrier),
                place -> new Scene(this, () -> instance(configuration, kindOf(carrier)), carrier));
    }

    /** A scene at an instance that a test started for itself. */
    public Scene scene(Instance instance, Carrier carrier) {
        return new Scene(this, () -> instance, carrier);
    }

    /**
     * The service in that configuration, which runs when this returns. Others may start meanwhile; what failed to start
     * once is not tried again.
     */
    public Instance instance(Configuration configuration, ServiceKind kind) {
        Role role = new Role(configuration, kind);
        synchronized (starting.computeIfAbsent(role, each -> new Object())) {
            if (failures.containsKey(role)) {
                throw failures.get(role);
            }
            try {
                return instances.computeIfAbsent(
                        role, each -> lab(configuration).start(kind, configuration.settingsOf(kind)));
            } catch (LabException failure) {
                // Whoever was only not patient enough must not decide for those who come later.
                if (!Thread.currentThread().isInterrupted()) {
                    failures.put(role, failure);
                }
                throw failure;
            }
        }
    }

    /** The lab that has the PostgreSQL of that configuration. */
    public synchronized Lab lab(Configuration configuration) {
        return labs.computeIfAbsent(configuration.labName(), name -> Lab.open(root, folder(configuration)));
    }

    /** Where the lab of that configuration keeps its things. */
    public Path folder(Configuration configuration) {
        return data.resolve(configuration.labName());
    }

    /** The project's folder, below which the packaged services lie. */
    public Path root() {
        return root;
    }

    /** The service that has that carrier. */
    public static ServiceKind kindOf(Carrier carrier) {
        return carrier.isJwt() ? ServiceKind.JWT_AUTH : ServiceKind.SESSION_AUTH;
    }

    /** One that nobody in this run was given before. */
    long nextNumber() {
        return numbers.incrementAndGet();
    }

    Members members() {
        return members;
    }

    @Override
    public synchronized void close() {
        labs.values().forEach(Lab::close);
    }

    private record Role(Configuration configuration, ServiceKind kind) {}

    private record Place(Configuration configuration, Carrier carrier) {}
}
