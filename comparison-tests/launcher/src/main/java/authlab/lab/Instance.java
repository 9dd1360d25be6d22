package authlab.lab;

import authlab.client.NoAnswer;
import authlab.client.Request;
import authlab.client.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One instance of a service, a process of its own. It keeps its ports, database and settings through any number of stops,
 * kills and starts.
 */
public final class Instance {

    /** Two services at once took 30 s on two cores with a load of 12; alone 5 s. */
    private static final Duration READY_MAX = Duration.ofMinutes(2);

    /** Who writes its {@link ClassArchive} on the way out has taken 5 s for that, and ten times as long on a busy machine. */
    private static final Duration STOP_MAX = Duration.ofMinutes(1);

    private final InstancePlan plan;
    private final JavaProcess program;
    private final Map<String, String> configuration;
    private final Service service;
    private final Service management;
    private Process process;
    private boolean closed;

    Instance(InstancePlan plan, JavaProcess program, Map<String, String> configuration, Certificates certificates) {
        this.plan = plan;
        this.program = program;
        this.configuration = configuration;
        this.service = Service.at(localhost("https", plan.ports().https()), certificates.authority());
        this.management = Service.plain(localhost("http", plan.ports().management()));
    }

    /**
     * Starts it; returns when it is ready.
     *
     * @throws LabException with its own sentence if it refuses to start, or if it is not ready within 2 min
     */
    public void start() {
        launch();
        awaitReady();
    }

    /** Ends it by SIGTERM, by force if that takes more than a minute; returns when it is gone. */
    public void stop() {
        askToStop();
        awaitEnd();
    }

    /** Ends it by SIGKILL; returns when it is gone. */
    public void kill9() {
        process().destroyForcibly();
        awaitEnd();
    }

    /** Freezes it: the kernel still takes in connections, and nothing answers. */
    public void pause() {
        Signal.STOP.to(process().toHandle());
    }

    /** Ends a {@link #pause()}. */
    public void resume() {
        Signal.CONT.to(process().toHandle());
    }

    /** Where its HTTPS requests go. */
    public Service service() {
        return service;
    }

    /** Where health and metrics are asked for, without TLS. */
    public Service management() {
        return management;
    }

    /** Where requests go without TLS, if the lab was asked for that. */
    public Optional<URI> plainUrl() {
        return plan.ports().plain().isPresent()
                ? Optional.of(localhost("http", plan.ports().plain().getAsInt()))
                : Optional.empty();
    }

    public ServiceKind kind() {
        return plan.kind();
    }

    InstancePlan plan() {
        return plan;
    }

    public Database database() {
        return plan.database();
    }

    /** All that it said since the lab was opened, through its restarts. */
    public ProcessLog log() {
        return program.log();
    }

    public long pid() {
        return process().pid();
    }

    public synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    synchronized void launch() {
        if (closed) {
            throw new LabException("The lab is stopping.");
        }
        process = program.start(configuration);
    }

    void awaitReady() {
        Process starting = process();
        boolean decided = Waiting.until(() -> !starting.isAlive() || isReady(), READY_MAX);
        if (!starting.isAlive()) {
            throw new LabException(
                    this + " did not start (exit status " + starting.exitValue() + "): " + log().lastWords());
        }
        if (!decided) {
            throw new LabException(
                    this + " is not ready after " + READY_MAX.toMinutes() + " minutes; see " + log().file() + ".");
        }
    }

    /** Ends it for good; {@link #awaitEnd} waits for it. */
    synchronized void close() {
        closed = true;
        askToStop();
    }

    void awaitEnd() {
        if (isRunning() && !endsWithin(STOP_MAX)) {
            process().destroyForcibly();
            endsWithin(STOP_MAX);
        }
    }

    private void askToStop() {
        if (isRunning()) {
            resume();
            process().destroy();
        }
    }

    private boolean isReady() {
        try {
            // The management port opens first, and says so before anybody else can come in.
            return management.send(Request.get("/q/health/ready")).status() == 200 && isOpen();
        } catch (NoAnswer notYet) {
            return false;
        }
    }

    private boolean isOpen() {
        try (Socket door =
                new Socket(InetAddress.getLoopbackAddress(), service.base().getPort())) {
            return door.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean endsWithin(Duration patience) {
        try {
            return process().waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Process process() {
        if (process == null) {
            throw new LabException(this + " was never started.");
        }
        return process;
    }

    private static URI localhost(String scheme, int port) {
        return URI.create(scheme + "://localhost:" + port);
    }

    /** Its name, such as {@code jwt-auth-1}. */
    @Override
    public String toString() {
        return plan.name();
    }
}
