package authlab.lab;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/**
 * A PostgreSQL that the lab brings along: on loopback, durable, behind a password from its first moment, its data in the
 * lab's folder and there again at the next start. Always on the same port as long as this object lives.
 */
public final class EmbeddedPostgreSql implements PostgreSql {

    private static final String SUPERUSER = "postgres";

    /** A slow machine recovering from a crash needs more than the library's own 10 s. */
    private static final Duration START_MAX = Duration.ofSeconds(40);

    private final Path home;
    private final Path data;
    private final Path complete;
    private final ProcessLog log;
    private final Secrets secrets;
    private final int port;
    private final Database administration;
    private final Databases databases;
    private final Map<String, String> configuration = new HashMap<>();
    private EmbeddedPostgres server;
    private boolean closed;

    private EmbeddedPostgreSql(LabFolder folder, Secrets secrets, int port) {
        this.home = folder.resolve("postgres");
        this.data = home.resolve("data");
        this.complete = home.resolve("data-is-complete");
        this.log = new ProcessLog(folder.log("postgresql"));
        this.secrets = secrets;
        this.port = port;
        this.administration = new Database(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", SUPERUSER, secrets.of("postgres-superuser"));
        this.databases = new Databases(administration, secrets);
    }

    /** Not started yet, and with nothing of earlier labs in its log. */
    static EmbeddedPostgreSql in(LabFolder folder, Secrets secrets, int port) {
        EmbeddedPostgreSql postgreSql = new EmbeddedPostgreSql(folder, secrets, port);
        postgreSql.log.clear();
        return postgreSql;
    }

    /**
     * Starts it, after stopping one that a killed launcher left behind; returns when it answers.
     *
     * @throws LabException with its own last words if it does not start
     */
    public synchronized void start() {
        if (closed) {
            throw new LabException("The lab is stopping.");
        }
        Postmaster.of(data).ifPresent(Postmaster::stop);
        try {
            startAfresh();
        } catch (IOException | RuntimeException | ExceptionInInitializerError failure) {
            Postmaster.of(data).ifPresent(Postmaster::stop);
            throw new LabException(whyItDidNotStart(), failure);
        }
    }

    /** Stops it cleanly; a transaction still open is rolled back. */
    public synchronized void stop() {
        Postmaster.of(data).ifPresent(Postmaster::resume);
        release();
        Postmaster.of(data).ifPresent(Postmaster::stop);
    }

    /** Kills it and its backends with SIGKILL. */
    public synchronized void kill9() {
        postmaster().kill9();
        release();
    }

    /** Freezes it: connections stay open, new ones are taken in by the kernel, and nothing answers. */
    public void pause() {
        postmaster().pause();
    }

    /** Ends a {@link #pause()}. */
    public void resume() {
        postmaster().resume();
    }

    @Override
    public Database database(String name) {
        try {
            return databases.keep(name);
        } catch (SQLException refused) {
            throw new LabException("PostgreSQL gave no database " + name + ": " + refused.getMessage(), refused);
        }
    }

    @Override
    public Database freshDatabase(String name) {
        try {
            return databases.fresh(name);
        } catch (SQLException refused) {
            throw new LabException("PostgreSQL gave no database " + name + ": " + refused.getMessage(), refused);
        }
    }

    /** Settings from its next start on, as {@code postgresql.conf} names them. */
    synchronized void configure(Map<String, String> settings) {
        configuration.putAll(settings);
    }

    /** Where its superuser works. */
    public Database administration() {
        return administration;
    }

    /** One more with the same data and the same owner. Nobody may be connected to the original. */
    Database copyOf(Database original, String name) {
        try {
            return databases.copy(original, name);
        } catch (SQLException refused) {
            throw new LabException("PostgreSQL copied no database " + name + ": " + refused.getMessage(), refused);
        }
    }

    /** The same of one that is in use; whoever is connected to it has to connect anew. */
    Database backUp(Database original, String name) {
        try {
            return databases.copyInUse(original, name);
        } catch (SQLException refused) {
            throw new LabException("PostgreSQL copied no database " + name + ": " + refused.getMessage(), refused);
        }
    }

    void drop(Database database) {
        try {
            databases.drop(database);
        } catch (SQLException refused) {
            throw new LabException(
                    "PostgreSQL did not drop the database of " + database + ": " + refused.getMessage(), refused);
        }
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** What it said. */
    public ProcessLog log() {
        return log;
    }

    /** Whether its process is there, answering or not. */
    public boolean isRunning() {
        return Postmaster.of(data).isPresent();
    }

    /** Stops it for good. */
    synchronized void close() {
        closed = true;
        stop();
    }

    private void startAfresh() throws IOException {
        if (!Files.exists(complete)) {
            // The machine went down while the cluster was being made: there can be no data in it yet.
            FileUtils.deleteDirectory(data.toFile());
        }
        // The library lets everybody write in the folder of its programs, so that one must lie where nobody else gets
        // to.
        PrivateFile.createFolder(home);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.resolve("programs").toFile())
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(START_MAX)
                .setErrorRedirector(Redirect.appendTo(log.file().toFile()))
                .setOutputRedirector(Redirect.appendTo(log.file().toFile()))
                .setConnectConfig("password", secrets.of("postgres-superuser"))
                // Options of initdb all three; the library itself would let everybody in.
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", secrets.file("postgres-superuser").toString())
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                // The library turns all durability off.
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on");
        configuration.forEach(builder::setServerConfig);
        server = builder.start();
        if (!Files.exists(complete)) {
            Files.createFile(complete);
        }
    }

    private Postmaster postmaster() {
        return Postmaster.of(data).orElseThrow(() -> new LabException("PostgreSQL is not running."));
    }

    /** Stops what the library started, if it can within its 5 s, and lets go of its lock. */
    private void release() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException ignored) {
            // The lock is a file that nobody else looks at.
        }
        server = null;
    }

    private String whyItDidNotStart() {
        if (String.join("\n", log.tail(5)).contains("cannot be run as root")) {
            return "PostgreSQL refuses to run as root, and this machine has no `unshare -U` or does not allow it:"
                    + " start the lab as another user, or give it a PostgreSQL of your own with -Dlab.url=jdbc:….";
        }
        return "PostgreSQL did not start: " + log.lastWords() + " (more in " + log.file() + ")";
    }

    @Override
    public String toString() {
        return "PostgreSQL on port " + port;
    }
}
