package authlab.lab;

import static authlab.lab.ServiceKind.JWT_AUTH;
import static authlab.lab.ServiceKind.SESSION_AUTH;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The launcher's way from nothing to a lab that is ready, telling each step when it is done. */
final class Startup {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Lab lab;
    private final LabSettings settings;
    private final Consumer<String> progress;
    private final long begun = System.nanoTime();

    Startup(Lab lab, LabSettings settings, Consumer<String> progress) {
        this.lab = lab;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Starts PostgreSQL, then all services at once, and registers the demo users.
     *
     * @return session-auth's instances first
     */
    Instances run() {
        progress.accept("Auth Lab in " + lab.folder());
        lab.embedded().ifPresent(EmbeddedPostgreSql::start);
        Database session = lab.database(SESSION_AUTH.databaseName());
        Database jwt = lab.database(JWT_AUTH.databaseName());
        tell(lab.postgreSqlName() + " is ready");

        List<Instance> launched = new ArrayList<>();
        launched.addAll(launch(SESSION_AUTH, session));
        launched.addAll(launch(JWT_AUTH, jwt));
        tell(launched.size() + " services are starting");
        for (Instance instance : launched) {
            instance.awaitReady();
            tell(instance + " is ready");
        }

        Instances instances = new Instances(launched);
        DemoUser.registerAllAt(instances.first(SESSION_AUTH).service());
        DemoUser.registerAllAt(instances.first(JWT_AUTH).service());
        tell("the demo users are registered");
        return instances;
    }

    private List<Instance> launch(ServiceKind kind, Database database) {
        List<Instance> launched = new ArrayList<>();
        for (int n = 1; n <= settings.instances(); n++) {
            launched.add(lab.launch(new InstancePlan(
                    lab.nextName(kind),
                    kind,
                    Program.deployed(kind.jar(settings.root())),
                    settings.ports(kind, n),
                    database,
                    settings.serviceSettings().get(kind))));
        }
        return launched;
    }

    private void tell(String done) {
        double seconds = (System.nanoTime() - begun) / NANOS_PER_SECOND;
        progress.accept(String.format(Locale.ROOT, "%5.1f s  %s", seconds, done));
    }
}
