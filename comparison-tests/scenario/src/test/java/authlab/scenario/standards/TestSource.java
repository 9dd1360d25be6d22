package authlab.scenario.standards;

import authlab.lab.ServiceKind;
import authlab.scenario.standards.Evidence.Tested;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The source of a class of tests. Most of them belong to modules that this one does not know, so they cannot be asked
 * themselves.
 *
 * @param module the folder that it lies in, such as {@code jwt-auth}
 * @param text empty if there is no such class
 */
record TestSource(String module, String text) {

    private static final Map<String, TestSource> KNOWN = new ConcurrentHashMap<>();

    /** Annotations of a method, up to its name. Possessive throughout: what is no test is found out at once. */
    private static final String METHOD = "((?:^    @[^\\n]*+\\n(?:^     [^\\n]*+\\n|^    [)}][^\\n]*+\\n)*+)++)"
            + "^    (?:static |final )*[\\w<>]++ %s\\(";

    private static final Pattern TEST =
            Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory|EachCarrier|Property)\\b");

    private static final Pattern CARRIERS = Pattern.compile("of = (\\{[^}]*}|[\\w.]+)");

    static TestSource of(Tested tested, Path root) {
        return KNOWN.computeIfAbsent(tested.className(), name -> find(name, root));
    }

    private static TestSource find(String className, Path root) {
        Path file = Path.of("src/test/java", className.replace('.', '/') + ".java");
        try (Stream<Path> modules = Files.walk(root, 2)) {
            for (Path module : modules.filter(Files::isDirectory).toList()) {
                if (Files.exists(module.resolve(file))) {
                    return new TestSource(root.relativize(module).toString(), Files.readString(module.resolve(file)));
                }
            }
            return new TestSource("", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Why that method shows nothing of that service; empty if it may. */
    String fault(String method, ServiceKind service) {
        if (text.isEmpty()) {
            return "there is no such class";
        }
        if (isOfTheOther(service)) {
            return "it tests the other service";
        }
        Matcher found = Pattern.compile(METHOD.formatted(Pattern.quote(method)), Pattern.MULTILINE)
                .matcher(text);
        if (!found.find()) {
            return "there is no such method, or nothing says that it is a test";
        }
        String annotations = found.group(1);
        if (!TEST.matcher(annotations).find() || text.contains("@Disabled")) {
            return "it is not run";
        }
        Matcher carriers = CARRIERS.matcher(annotations);
        String sign = service == ServiceKind.JWT_AUTH ? "JWT_" : "SESSION";
        return annotations.contains("@EachCarrier")
                        && carriers.find()
                        && !carriers.group(1).contains(sign)
                ? "it is run on the other service alone"
                : "";
    }

    private boolean isOfTheOther(ServiceKind service) {
        return Stream.of(ServiceKind.values()).anyMatch(kind -> kind != service && module.equals(kind.id()));
    }
}
