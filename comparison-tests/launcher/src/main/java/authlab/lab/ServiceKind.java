package authlab.lab;

import java.nio.file.Path;

/** Which of the two services. */
public enum ServiceKind {
    SESSION_AUTH("session-auth", "session.localhost", 8443, 8080, "authlab_session"),
    JWT_AUTH("jwt-auth", "jwt.localhost", 9443, 9080, "authlab_jwt");

    private final String id;
    private final String hostName;
    private final int defaultPort;
    private final int plainPort;
    private final String databaseName;

    ServiceKind(String id, String hostName, int defaultPort, int plainPort, String databaseName) {
        this.id = id;
        this.hostName = hostName;
        this.defaultPort = defaultPort;
        this.plainPort = plainPort;
        this.databaseName = databaseName;
    }

    /** Its name in settings, messages and paths. */
    public String id() {
        return id;
    }

    /** A name of its own below {@code localhost}, so that a browser keeps the services' cookies apart. */
    String hostName() {
        return hostName;
    }

    int defaultPort() {
        return defaultPort;
    }

    int plainPort() {
        return plainPort;
    }

    /** The database, and the role that owns it. */
    String databaseName() {
        return databaseName;
    }

    Path jar(Path root) {
        return root.resolve(id).resolve("target/quarkus-app/quarkus-run.jar");
    }

    @Override
    public String toString() {
        return id;
    }
}
