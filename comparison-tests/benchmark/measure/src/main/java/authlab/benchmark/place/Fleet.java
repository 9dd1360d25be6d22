package authlab.benchmark.place;

import authlab.client.Carrier;
import authlab.lab.Instance;
import authlab.lab.Lab;
import authlab.lab.ServiceKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Instances of both services, as anybody would run them; those of one service share a database, unless asked otherwise, so
 * that who is logged in at one is logged in at all.
 */
public final class Fleet implements AutoCloseable {

    /** Logins and tokens outlive a run, and one person has as many as are measured with. */
    private static final Map<String, String> ALWAYS = Map.of(
            "auth.session.max-per-user", "1000",
            "auth.session.idle-timeout", "PT2H",
            "auth.jwt.access-token-lifetime", "PT1H",
            "auth.step-up-max-age", "PT2H",
            "auth.throttle.renewals-per-login", "1000000/PT1M");

    private final Lab lab;
    private final Map<String, Instance> byDescription = new LinkedHashMap<>();
    private final Map<Instance, ServerProcess> processes = new HashMap<>();

    Fleet(Lab lab) {
        this.lab = lab;
    }

    /** The one with those settings; started at the first call. */
    public synchronized Instance instance(ServiceKind kind, Map<String, String> settings) {
        return byDescription.computeIfAbsent(
                kind + " " + new TreeMap<>(settings), description -> deploy(kind, settings));
    }

    /** The one with those settings and that freshness. */
    public Instance instance(Carrier carrier, Freshness freshness, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(freshness.settings());
        all.putAll(settings);
        return instance(kindOf(carrier), all);
    }

    /** One more with that freshness, on a database of its own. */
    public synchronized Instance apart(ServiceKind kind, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(ALWAYS);
        all.putAll(settings);
        Instance apart = lab.deploy(kind, all);
        byDescription.put(apart.toString(), apart);
        return apart;
    }

    /** One more like that, on the same database. */
    public synchronized Instance another(Instance other, Freshness freshness, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(ALWAYS);
        all.putAll(freshness.settings());
        all.putAll(settings);
        Instance another = lab.deployBeside(other, all);
        byDescription.put(another.toString(), another);
        return another;
    }

    public synchronized ServerProcess process(Instance instance) {
        return processes.computeIfAbsent(instance, running -> ServerProcess.of(running.pid()));
    }

    /** Those that have ended by themselves; a paused one has not. */
    synchronized List<String> dead() {
        return byDescription.values().stream()
                .filter(instance -> !instance.isRunning())
                .map(Instance::toString)
                .toList();
    }

    /** Stops all instances; the next one of each service begins with an empty database. */
    public synchronized void clear() {
        processes.values().forEach(process -> process.jvm().close());
        processes.clear();
        byDescription.values().forEach(Instance::kill9);
        byDescription.clear();
    }

    public static ServiceKind kindOf(Carrier carrier) {
        return carrier.isJwt() ? ServiceKind.JWT_AUTH : ServiceKind.SESSION_AUTH;
    }

    private Instance deploy(ServiceKind kind, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(ALWAYS);
        all.putAll(settings);
        return byDescription.values().stream()
                .filter(instance -> instance.kind() == kind)
                .findFirst()
                .map(other -> lab.deployBeside(other, all))
                .orElseGet(() -> lab.deploy(kind, all));
    }

    @Override
    public void close() {
        clear();
    }
}
