package authlab.lab;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An instance before it runs.
 *
 * @param name of its files, unlike that of any other instance of the lab
 * @param settings by which it differs from the lab's own defaults
 */
record InstancePlan(
        String name, ServiceKind kind, Program program, Ports ports, Database database, Map<String, String> settings) {

    InstancePlan {
        settings = Map.copyOf(settings);
    }

    /** The same program on another database, with some settings more or otherwise. */
    InstancePlan on(Database other, String otherName, Ports otherPorts, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.putAll(more);
        return new InstancePlan(otherName, kind, program, otherPorts, other, all);
    }

    /** Everything that the service is told, by the names that it knows. Holds the password of its database. */
    Map<String, String> configuration(Certificates certificates, Map<String, String> defaults) {
        Map<String, String> told = new LinkedHashMap<>();
        // Above all that the packaged application says of itself (250) and what the environment says (300).
        told.put("config_ordinal", "500");
        told.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        told.put("quarkus.datasource.username", database.username());
        told.put("quarkus.datasource.password", database.password());
        // Several JVMs that start at once on two cores miss the 0.5 s within which a connection is promised.
        told.put("quarkus.flyway.connect-retries", "20");
        told.put("quarkus.flyway.connect-retries-interval", "1s");
        told.put("quarkus.http.host", "127.0.0.1");
        told.put("quarkus.http.ssl-port", Integer.toString(ports.https()));
        // A TLS configuration of its own: with the default one the management port would be HTTPS as well.
        told.put("quarkus.http.tls-configuration-name", "lab");
        told.put(
                "quarkus.tls.lab.key-store.pem.lab.cert",
                certificates.certificate().toString());
        told.put("quarkus.tls.lab.key-store.pem.lab.key", certificates.key().toString());
        told.put("quarkus.http.insecure-requests", ports.plain().isPresent() ? "enabled" : "disabled");
        ports.plain().ifPresent(plain -> told.put("quarkus.http.port", Integer.toString(plain)));
        told.put("quarkus.management.host", "127.0.0.1");
        told.put("quarkus.management.port", Integer.toString(ports.management()));
        told.putAll(defaults);
        told.putAll(settings);
        return told;
    }

    @Override
    public String toString() {
        return name;
    }
}
