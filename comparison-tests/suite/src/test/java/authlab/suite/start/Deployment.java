package authlab.suite.start;

import authlab.client.Service;
import authlab.lab.Database;
import authlab.lab.Lab;
import authlab.lab.ServiceKind;
import authlab.suite.Configuration;
import authlab.suite.Stage;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody tells a service who runs it by itself: all that it needs and nothing more. A value: a test takes it and
 * changes one thing. {@link #toString()} tells the names alone.
 *
 * @param fromArchive what the JVM is told so that it starts sooner
 */
record Deployment(ServiceKind kind, Path jar, String fromArchive, Path caCertificate, Map<String, String> settings) {

    static final String HTTPS_PORT = "quarkus.http.ssl-port";
    static final String MANAGEMENT_PORT = "quarkus.management.port";

    Deployment {
        settings = Map.copyOf(settings);
    }

    /** On free ports and that database, with the certificate and the key ring of the suite's lab. */
    static Deployment complete(ServiceKind kind, Stage stage, Database database) {
        Lab lab = stage.lab(Configuration.ORDINARY);
        Path folder = stage.folder(Configuration.ORDINARY).toAbsolutePath();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        settings.put("quarkus.datasource.username", database.username());
        settings.put("quarkus.datasource.password", database.password());
        settings.put(
                "quarkus.tls.key-store.pem.main.cert",
                folder.resolve("certificates/lab.crt").toString());
        settings.put(
                "quarkus.tls.key-store.pem.main.key",
                folder.resolve("certificates/lab.key").toString());
        settings.put(HTTPS_PORT, Integer.toString(FreePort.next()));
        settings.put(MANAGEMENT_PORT, Integer.toString(FreePort.next()));
        if (kind == ServiceKind.JWT_AUTH) {
            settings.put("auth.jwt.keys", folder.resolve("jwt-keys.json").toString());
            settings.put("auth.jwt.issuer", "https://bank.example");
        }
        Path jar = stage.root().resolve(kind.id()).resolve("target/quarkus-app/quarkus-run.jar");
        return new Deployment(kind, jar.toAbsolutePath(), lab.fromArchive(kind), lab.caCertificate(), settings);
    }

    /** The same on other ports. */
    Deployment beside() {
        return with(HTTPS_PORT, Integer.toString(FreePort.next()))
                .with(MANAGEMENT_PORT, Integer.toString(FreePort.next()));
    }

    Deployment with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(settings);
        changed.put(name, value);
        return new Deployment(kind, jar, fromArchive, caCertificate, changed);
    }

    /** The same without any setting whose name begins so. */
    Deployment without(String prefix) {
        Map<String, String> changed = new LinkedHashMap<>(settings);
        changed.keySet().removeIf(name -> name.startsWith(prefix));
        return new Deployment(kind, jar, fromArchive, caCertificate, changed);
    }

    Service service() {
        return Service.at(URI.create("https://localhost:" + settings.get(HTTPS_PORT)), caCertificate);
    }

    /** A certificate of no name serves the management port too. */
    Service management() {
        return Service.at(URI.create("https://localhost:" + settings.get(MANAGEMENT_PORT)), caCertificate);
    }

    @Override
    public String toString() {
        return kind + " with " + settings.keySet();
    }
}
