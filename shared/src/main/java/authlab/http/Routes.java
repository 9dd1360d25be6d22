package authlab.http;

import authlab.account.Role;
import authlab.page.BankPage;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every endpoint there is, read off the resource classes, and matched to the letter.
 *
 * <p>The framework's own matching is kinder: it forgives slashes, dot segments and matrix parameters. Here what is not
 * spelled like an endpoint is none, so that nothing can hang on a prefix of a path.
 */
@ApplicationScoped
public class Routes {

    /** Long enough for any id or username; what else stands in a segment names nothing. */
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z0-9._~-]{1,128}");

    private static final Pattern DOTS = Pattern.compile("\\.{1,2}");

    private final Map<String, Map<String, Route>> exact = new HashMap<>();
    private final List<Template> templates = new ArrayList<>();

    Routes(@Any BeanManager beans) {
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(Routes::of)
                .forEach(this::add);
        add(open("/q/openapi"));
        BankPage.paths().forEach(path -> add(open(path)));
    }

    /**
     * The endpoint that a request is for. HEAD is GET.
     *
     * @param path as it came, undecoded, without the query
     * @throws ProblemException 404 if there is none of that path, 405 with {@code Allow} if none of that method
     */
    Route find(String method, String path) {
        Map<String, Route> methods = exact.get(path);
        if (methods == null) {
            methods = templates.stream()
                    .filter(template -> template.matches(path))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND))
                    .methods();
        }
        Route route = methods.get(method.equals("HEAD") ? "GET" : method);
        if (route == null) {
            throw new ProblemException(ProblemType.METHOD_NOT_ALLOWED).with("Allow", allowed(methods));
        }
        return route;
    }

    /** For everybody to read, and no resource of the contract. */
    private static Route open(String path) {
        return new Route("GET", path, Route.Access.PUBLIC, Optional.empty(), false);
    }

    private static String allowed(Map<String, Route> methods) {
        TreeSet<String> allowed = new TreeSet<>(methods.keySet());
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        return String.join(", ", allowed);
    }

    private static Stream<Route> of(Class<?> resource) {
        String base = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getMethods())
                .flatMap(method -> httpMethod(method)
                        .map(name -> new Route(
                                name,
                                join(base, method),
                                access(method),
                                role(method),
                                method.isAnnotationPresent(AsksForPassword.class)))
                        .stream());
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst();
    }

    private static String join(String base, Method method) {
        Path own = method.getAnnotation(Path.class);
        return "/"
                + Stream.of(base, own == null ? "" : own.value())
                        .flatMap(path -> Arrays.stream(path.split("/")))
                        .filter(segment -> !segment.isEmpty())
                        .reduce((one, other) -> one + "/" + other)
                        .orElse("");
    }

    private static Route.Access access(Method method) {
        if (method.isAnnotationPresent(LoginOptional.class)) {
            return Route.Access.LOGIN_OPTIONAL;
        }
        return method.isAnnotationPresent(PermitAll.class) ? Route.Access.PUBLIC : Route.Access.LOGIN_REQUIRED;
    }

    private static Optional<Role> role(Method method) {
        RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        return allowed == null
                ? Optional.empty()
                : Optional.of(Role.valueOf(allowed.value()[0].toUpperCase(Locale.ROOT)));
    }

    private void add(Route route) {
        if (route.path().contains("{")) {
            templates.stream()
                    .filter(template -> template.path().equals(route.path()))
                    .findFirst()
                    .orElseGet(() -> {
                        Template added = Template.of(route.path());
                        templates.add(added);
                        return added;
                    })
                    .methods()
                    .put(route.method(), route);
        } else {
            exact.computeIfAbsent(route.path(), path -> new HashMap<>()).put(route.method(), route);
        }
    }

    /** A path with parameters; a parameter is one whole segment. */
    private record Template(String path, List<String> segments, Map<String, Route> methods) {

        static Template of(String path) {
            return new Template(path, segmentsOf(path), new HashMap<>());
        }

        boolean matches(String requested) {
            List<String> requestedSegments = segmentsOf(requested);
            if (requestedSegments.size() != segments.size()) {
                return false;
            }
            for (int i = 0; i < segments.size(); i++) {
                if (!fits(segments.get(i), requestedSegments.get(i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean fits(String segment, String requested) {
            return segment.startsWith("{")
                    ? PARAMETER.matcher(requested).matches()
                            && !DOTS.matcher(requested).matches()
                    : segment.equals(requested);
        }

        private static List<String> segmentsOf(String path) {
            return Arrays.asList(path.split("/", -1));
        }
    }
}
