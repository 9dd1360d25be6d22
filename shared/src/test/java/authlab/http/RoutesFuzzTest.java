package authlab.http;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is asked for. */
class RoutesFuzzTest {

    private final Routes routes = new Routes(
            RoutesTest.beansOf(LoginResource.class, SessionsResource.class, MeResource.class, CsrfResource.class));

    @Property
    void a_path_is_an_endpoint_to_the_letter_or_none(@ForAll("methods") String method, @ForAll("paths") String path) {
        try {
            Route route = routes.find(method, path);

            assertThat(path).matches(route.path().replaceAll("\\{[a-z]+}", "[A-Za-z0-9._~-]{1,128}"));
            assertThat(path.split("/", -1)).doesNotContain(".", "..");
            assertThat(method).isIn(route.method(), "HEAD");
        } catch (ProblemException refusal) {
            assertThat(refusal.type()).isIn(ProblemType.NOT_FOUND, ProblemType.METHOD_NOT_ALLOWED);
        }
    }

    @Property
    void a_parameter_that_can_be_one_is_found(@ForAll("parameters") String id) {
        assertThat(routes.find("DELETE", "/auth/sessions/" + id).path()).isEqualTo("/auth/sessions/{id}");
    }

    @Provide
    Arbitrary<String> parameters() {
        return Arbitraries.strings()
                .withChars("azAZ09._~-")
                .ofMinLength(1)
                .ofMaxLength(128)
                .filter(id -> !List.of(".", "..").contains(id));
    }

    @Provide
    Arbitrary<String> methods() {
        return Arbitraries.of("GET", "HEAD", "POST", "DELETE", "OPTIONS", "TRACE", "get", "");
    }

    @Provide
    Arbitrary<String> paths() {
        Arbitrary<String> right = Combinators.combine(
                        Arbitraries.of(
                                "/api/me",
                                "/auth/login",
                                "/auth/sessions",
                                "/auth/sessions/",
                                "/auth/csrf",
                                "/q/openapi"),
                        parameters())
                .as((path, id) -> path.endsWith("/") ? path + id : path);
        return Nearly.like(right);
    }
}
