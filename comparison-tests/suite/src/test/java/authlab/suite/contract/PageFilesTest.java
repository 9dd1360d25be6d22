package authlab.suite.contract;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Request;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.net.http.HttpClient.Version;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** The bank's page as files that are sent; what it does, a browser tells. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PageFilesTest {

    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"(/[^\"#]+)\"");
    private static final Pattern IMPORT = Pattern.compile("from '\\./([^']+)'");

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "json", "application/json");

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void the_page_may_run_its_own_files_and_nothing_else(Scene scene) {
        Answer page = scene.visitor().get("/");

        assertThat(page)
                .hasStatus(200)
                .hasHeader("Content-Type", "text/html;charset=UTF-8")
                .hasHeader("Cache-Control", "no-store")
                .hasHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                                + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
                                + "require-trusted-types-for 'script'; trusted-types 'none'")
                .hasHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("Cross-Origin-Resource-Policy", "same-origin")
                .hasHeader("Cross-Origin-Opener-Policy", "same-origin")
                .setsNoCookie();
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void all_that_it_loads_is_there_and_says_what_it_is(Scene scene) {
        Set<String> loaded = loadedBy(scene);

        assertThat(loaded).contains("/bank/bank.css", "/bank/credential.js", "/bank/icon.svg");
        for (String path : loaded) {
            assertThat(scene.visitor().get(path))
                    .as(path)
                    .hasStatus(200)
                    .hasHeader("Content-Type", TYPES.get(path.substring(path.lastIndexOf('.') + 1)))
                    .hasHeader("X-Content-Type-Options", "nosniff")
                    .hasHeader(
                            "Content-Security-Policy",
                            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
                    .hasHeader("Cache-Control", "no-cache")
                    .setsNoCookie();
        }
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void who_has_a_file_is_not_sent_it_again(Scene scene) {
        Actor visitor = scene.visitor();
        String etag = visitor.get("/bank/bank.js").header("ETag").orElseThrow();

        Answer known = visitor.send(Request.get("/bank/bank.js").header("If-None-Match", etag));
        Answer other = visitor.send(Request.get("/bank/bank.css").header("If-None-Match", etag));

        assertThat(known)
                .hasStatus(304)
                .hasNoBody()
                .hasHeader("ETag", etag)
                .hasHeader("Cache-Control", "no-cache")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(other).hasStatus(200);
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void head_is_get_without_a_body(Scene scene) {
        for (Version version : Version.values()) {
            Actor visitor = scene.visitor().at(scene.service().over(version));
            for (String path : List.of("/", "/bank/bank.js")) {
                Answer get = visitor.get(path);
                Answer head = visitor.send(Request.of("HEAD", path));

                assertThat(head).as("%s over %s", path, version).hasStatus(200).hasNoBody();
                for (String header : List.of("Content-Type", "Content-Length", "Cache-Control")) {
                    assertThat(head.header(header)).as(header).isPresent().isEqualTo(get.header(header));
                }
            }
        }
    }

    @EachCarrier
    void nobody_is_asked_who_she_is(Scene scene) {
        Actor actor = scene.loggedIn();

        assertThat(actor.get("/")).hasStatus(200).setsNoCookie();
        assertThat(Scene.isAlive(actor)).isTrue();
        assertThat(actor.logout()).hasStatus(204);
        assertThat(actor.get("/bank/bank.js")).hasStatus(200).setsNoCookie();
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void what_is_no_file_of_it_is_not_there(Scene scene) {
        for (String path : List.of(
                "/bank",
                "/bank/",
                "/bank/index.html",
                "/bank/none.js",
                "/bank/bank.js/",
                "/bank/bank.js.map",
                "/bank/../application.properties",
                "/bank/%2e%2e/application.properties",
                "/credential.js")) {
            assertThat(scene.service().wire().send(Request.get(path)).orElseThrow())
                    .as(path)
                    .isProblem(404, "not-found");
        }
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void the_page_is_told_when_a_login_ends(Scene scene) {
        Answer facts = scene.visitor().get("/bank/service.json");

        assertThat(facts)
                .hasProperties(
                        "absoluteTimeoutMillis",
                        "accessTokenLifetimeMillis",
                        "freshness",
                        "idleTimeoutMillis",
                        "service");
        assertThat(facts.json().path("service").asText())
                .isEqualTo(scene.carrier().isJwt() ? "jwt-auth" : "session-auth");
        assertThat(facts.json().path("idleTimeoutMillis").asLong()).isEqualTo(900_000);
    }

    /** What the page names, and what that imports. */
    private static Set<String> loadedBy(Scene scene) {
        Set<String> loaded = new TreeSet<>();
        follow(scene, "/", LINK, loaded);
        return loaded;
    }

    private static void follow(Scene scene, String path, Pattern pattern, Set<String> loaded) {
        String text = scene.visitor().get(path).text();
        for (MatchResult found : pattern.matcher(text).results().toList()) {
            String next = found.group(1).startsWith("/") ? found.group(1) : "/bank/" + found.group(1);
            if (loaded.add(next)) {
                follow(scene, next, IMPORT, loaded);
            }
        }
    }
}
