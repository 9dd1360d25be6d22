package authlab.http;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.account.Role;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import authlab.problem.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RoutesTest {

    private final Routes routes = new Routes(beansOf(
            RegisterResource.class,
            LoginResource.class,
            LogoutResource.class,
            RefreshResource.class,
            CsrfResource.class,
            ReauthenticateResource.class,
            SessionsResource.class,
            MeResource.class,
            UsersOfTheTest.class,
            String.class));

    @ParameterizedTest
    @CsvSource({
        "POST, /auth/register, PUBLIC",
        "POST, /auth/login, LOGIN_OPTIONAL",
        "POST, /auth/logout, LOGIN_OPTIONAL",
        "POST, /auth/refresh, PUBLIC",
        "POST, /auth/reauthenticate, LOGIN_REQUIRED",
        "GET, /auth/csrf, LOGIN_REQUIRED",
        "GET, /auth/sessions, LOGIN_REQUIRED",
        "DELETE, /auth/sessions, LOGIN_REQUIRED",
        "GET, /api/me, LOGIN_REQUIRED",
        "GET, /q/openapi, PUBLIC",
        "GET, /, PUBLIC",
        "GET, /bank/bank.js, PUBLIC"
    })
    void every_endpoint_of_the_contract_is_there_and_says_who_may_call_it(
            String method, String path, Route.Access access) {
        Route route = routes.find(method, path);

        assertThat(route.method()).isEqualTo(method);
        assertThat(route.path()).isEqualTo(path);
        assertThat(route.access()).isEqualTo(access);
        assertThat(route.role()).isEmpty();
        assertThat(route.isUnsafe()).isEqualTo(!method.equals("GET"));
    }

    @Test
    void a_role_that_is_asked_for_is_told() {
        Route route = routes.find("GET", "/test/users/alice");

        assertThat(route.role()).hasValue(Role.ADMIN);
        assertThat(route.access()).isEqualTo(Route.Access.LOGIN_REQUIRED);
    }

    @Test
    void head_is_get() {
        assertThat(routes.find("HEAD", "/api/me")).isEqualTo(routes.find("GET", "/api/me"));
        assertThat(routes.find("HEAD", "/test/users/alice").isUnsafe()).isFalse();
    }

    @Test
    void a_parameter_is_one_whole_segment_of_at_most_128_characters() {
        assertThat(routes.find("DELETE", "/auth/sessions/0192e4a0-0000-7abc-8000-000000000000")
                        .path())
                .isEqualTo("/auth/sessions/{id}");
        assertThat(routes.find("DELETE", "/auth/sessions/" + "x".repeat(128)).path())
                .isEqualTo("/auth/sessions/{id}");
        assertNotFound("DELETE", "/auth/sessions/" + "x".repeat(129));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "...", "a~b_c-d", "0", ".a"})
    void a_parameter_may_hold_dots(String value) {
        assertThat(routes.find("DELETE", "/auth/sessions/" + value).path()).isEqualTo("/auth/sessions/{id}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//",
                "/?",
                "/.",
                "/bank",
                "/bank/",
                "/bank/index.html",
                "/bank//bank.js",
                "/bank/./bank.js",
                "/bank/../bank/bank.js",
                "/bank/bank.js/",
                "/bank/bank%2ejs",
                "/bank/BANK.JS",
                "/bank/unknown.js",
                "/bank.js",
                "*",
                "api/me",
                "/api",
                "/api/",
                "/api/me/",
                "/api/me//",
                "//api/me",
                "/api//me",
                "/api/./me",
                "/./api/me",
                "/api/me/.",
                "/api/x/../me",
                "/api/me/..",
                "/api/me;",
                "/api/me;v=1",
                "/api;v=1/me",
                "/API/me",
                "/api/Me",
                "/api/m%65",
                "/api%2fme",
                "/api/me%00",
                "/api/me%20",
                "/api/me\0",
                "/api/me ",
                "/api/me.json",
                "\\api\\me",
                "https://localhost/api/me",
                "/q",
                "/q/openapi/",
                "/q/openapi.json",
                "/q/health",
                "/q/dev-ui"
            })
    void a_path_that_is_not_spelled_like_an_endpoint_is_none(String path) {
        assertNotFound("GET", path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", ".", "..", "a/", "a/b", "/a", "a;v=1", "%61", "%2e%2e", "%00", "a b", "a\0", "a+b", "ä", "{id}",
                "a\n", "\u0661"
            })
    void what_can_be_no_parameter_is_no_path(String value) {
        assertNotFound("DELETE", "/auth/sessions/" + value);
    }

    @ParameterizedTest
    @CsvSource({
        "OPTIONS, /api/me, 'GET, HEAD'",
        "TRACE, /api/me, 'GET, HEAD'",
        "PATCH, /api/me, 'GET, HEAD'",
        "POST, /api/me, 'GET, HEAD'",
        "get, /api/me, 'GET, HEAD'",
        "PROPFIND, /api/me, 'GET, HEAD'",
        "GET, /auth/login, POST",
        "HEAD, /auth/login, POST",
        "OPTIONS, /auth/login, POST",
        "POST, /auth/sessions, 'DELETE, GET, HEAD'",
        "GET, /auth/sessions/x, DELETE",
        "POST, /test/users/x, 'GET, HEAD, PUT'",
        "GET, /test/users/x/sessions, DELETE"
    })
    void another_method_is_refused_with_those_there_are(String method, String path, String allow) {
        ProblemException refusal = Refusal.of(() -> routes.find(method, path));

        assertThat(refusal.type()).isEqualTo(ProblemType.METHOD_NOT_ALLOWED);
        assertThat(refusal.headers()).containsExactly(Map.entry("Allow", allow));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "OPTIONS", "TRACE", "x"})
    void where_there_is_no_path_there_is_no_method_either(String method) {
        assertNotFound(method, "/nowhere");
    }

    private void assertNotFound(String method, String path) {
        assertThat(Refusal.of(() -> routes.find(method, path)).type()).isEqualTo(ProblemType.NOT_FOUND);
    }

    @Path("/test/users")
    @RolesAllowed("admin")
    static final class UsersOfTheTest {

        @GET
        @Path("{username}")
        @RolesAllowed("admin")
        public void one() {}

        @PUT
        @Path("/{username}")
        @RolesAllowed("admin")
        public void change() {}

        @DELETE
        @Path("/{username}/sessions/")
        @RolesAllowed("admin")
        public void endLogins() {}
    }

    static BeanManager beansOf(Class<?>... classes) {
        Set<Bean<?>> beans = Stream.of(classes)
                .<Bean<?>>map(type -> proxy(Bean.class, "getBeanClass", type))
                .collect(Collectors.toUnmodifiableSet());
        return proxy(BeanManager.class, "getBeans", beans);
    }

    private static <T> T proxy(Class<T> type, String method, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, asked, arguments) -> switch (asked.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    default -> {
                        if (!asked.getName().equals(method)) {
                            throw new UnsupportedOperationException(asked.getName());
                        }
                        yield answer;
                    }
                }));
    }
}
