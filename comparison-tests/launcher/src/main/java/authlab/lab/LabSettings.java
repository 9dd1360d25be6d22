package authlab.lab;

import static authlab.lab.ServiceKind.JWT_AUTH;
import static authlab.lab.ServiceKind.SESSION_AUTH;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was asked of the launcher by {@code -D}.
 *
 * @param root the project's folder, below which the packaged services lie
 * @param data where everything is kept
 * @param url a PostgreSQL of the user's own; may hold a password
 */
record LabSettings(
        Path root,
        Path data,
        Optional<String> url,
        int instances,
        boolean plainHttp,
        Map<ServiceKind, Integer> firstPorts,
        Map<ServiceKind, Map<String, String>> serviceSettings) {

    /** What a user may set; {@code lab.root} is told by the build. */
    private static final Set<String> KNOWN = Set.of(
            "lab.data", "lab.url", "lab.instances", "lab.plain-http", portSetting(SESSION_AUTH), portSetting(JWT_AUTH));

    private static final String ROOT = "lab.root";

    /** Each takes some 300 MB; and the ports of the two services meet from the 101st on. */
    private static final int INSTANCES_MAX = 20;

    private static final int PORT_MAX = 65_535;

    /**
     * Picks {@code lab.*}, {@code auth.*}, {@code session-auth.auth.*} and {@code jwt-auth.auth.*}; ignores the rest.
     *
     * @throws LabException naming the first setting that is unknown or cannot be
     */
    static LabSettings from(Map<String, String> properties) {
        refuseUnknown(properties);
        Path root = Path.of(properties.getOrDefault(ROOT, "")).toAbsolutePath().normalize();
        Map<ServiceKind, Integer> firstPorts = new HashMap<>();
        Map<ServiceKind, Map<String, String>> settings = new HashMap<>();
        for (ServiceKind kind : ServiceKind.values()) {
            firstPorts.put(kind, number(properties, portSetting(kind), kind.defaultPort(), PORT_MAX));
            settings.put(kind, settingsOf(kind, properties));
        }
        settings.get(JWT_AUTH).putIfAbsent("auth.jwt.issuer", "https://localhost:" + firstPorts.get(JWT_AUTH));
        return new LabSettings(
                root,
                root.resolve(text(properties, "lab.data").orElse("target/lab")).normalize(),
                text(properties, "lab.url"),
                number(properties, "lab.instances", 1, INSTANCES_MAX),
                flag(properties, "lab.plain-http"),
                Map.copyOf(firstPorts),
                Map.copyOf(settings));
    }

    static String portSetting(ServiceKind kind) {
        return "lab." + kind + ".port";
    }

    /** Where the n-th instance of that kind listens, counted from 1. */
    Ports ports(ServiceKind kind, int n) {
        OptionalInt plain = plainHttp ? OptionalInt.of(kind.plainPort()) : OptionalInt.empty();
        return Ports.of(firstPorts.get(kind), plain, n);
    }

    private static Map<String, String> settingsOf(ServiceKind kind, Map<String, String> properties) {
        Map<String, String> settings = new TreeMap<>();
        properties.forEach((name, value) -> {
            if (name.startsWith("auth.")) {
                settings.put(name, value);
            }
        });
        String own = kind + ".";
        properties.forEach((name, value) -> {
            if (name.startsWith(own)) {
                settings.put(name.substring(own.length()), value);
            }
        });
        return settings;
    }

    private static void refuseUnknown(Map<String, String> properties) {
        for (String name : new TreeSet<>(properties.keySet())) {
            boolean unknown = name.startsWith("lab.") && !name.equals(ROOT) && !KNOWN.contains(name);
            for (ServiceKind kind : ServiceKind.values()) {
                unknown |= name.startsWith(kind + ".") && !name.startsWith(kind + ".auth.");
            }
            if (unknown) {
                throw new LabException("There is no setting " + name + "; there are "
                        + String.join(", ", new TreeSet<>(KNOWN))
                        + ", auth.*, session-auth.auth.* and jwt-auth.auth.*.");
            }
        }
    }

    private static Optional<String> text(Map<String, String> properties, String name) {
        Optional<String> text = Optional.ofNullable(properties.get(name));
        if (text.filter(String::isBlank).isPresent()) {
            throw new LabException(name + " must not be empty.");
        }
        return text;
    }

    private static int number(Map<String, String> properties, String name, int absent, int most) {
        String text = properties.getOrDefault(name, Integer.toString(absent));
        if (!text.matches("[1-9][0-9]{0,6}") || Integer.parseInt(text) > most) {
            throw new LabException(name + " must be a number from 1 to " + most + ", but is \"" + text + "\".");
        }
        return Integer.parseInt(text);
    }

    private static boolean flag(Map<String, String> properties, String name) {
        String text = properties.getOrDefault(name, "false");
        if (!text.equals("true") && !text.equals("false")) {
            throw new LabException(name + " must be true or false, but is \"" + text + "\".");
        }
        return text.equals("true");
    }

    @Override
    public String toString() {
        return "the lab in " + data;
    }
}
