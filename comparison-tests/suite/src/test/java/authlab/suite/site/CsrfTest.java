package authlab.suite.site;

import static authlab.suite.AnswerAssert.assertThat;
import static authlab.suite.Scene.isAlive;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Carrier;
import authlab.client.Request;
import authlab.suite.Changes;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsrfTest {

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_COOKIE})
    void nothing_changes_without_the_token(Scene scene) {
        Actor actor = scene.loggedIn();
        Actor forger = scene.service().holding(actor.credentials().withoutCsrfToken());

        for (Request change : Changes.of(actor, scene.regular())) {
            assertThat(forger.send(change))
                    .as(change.toString())
                    .isProblem(403, "csrf")
                    .setsNoCookie();
        }

        assertNothingHappenedTo(actor);
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_COOKIE})
    void nor_with_another_one(Scene scene) {
        Actor actor = scene.loggedIn();
        String right = actor.credentials().csrfToken().orElseThrow();
        String others = scene.loggedIn().credentials().csrfToken().orElseThrow();
        List<String> wrong =
                List.of(others, "", "x", right + "A", right.substring(1), right + "=", right.toLowerCase(Locale.ROOT));

        for (String token : wrong) {
            Actor forger = scene.service().holding(actor.credentials().withCsrfToken(token));
            for (Request change : Changes.of(actor, scene.regular())) {
                assertThat(forger.send(change))
                        .as(change.toString())
                        .isProblem(403, "csrf")
                        .setsNoCookie();
            }
        }

        assertNothingHappenedTo(actor);
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_COOKIE})
    void two_tokens_are_no_token(Scene scene) {
        Actor actor = scene.loggedIn();
        String right = actor.credentials().csrfToken().orElseThrow();

        for (Request change : Changes.of(actor, scene.regular())) {
            Request twice = change.header("X-CSRF-Token", right).header("X-CSRF-Token", right);
            assertThat(actor.send(twice))
                    .as(change.toString())
                    .isProblem(403, "csrf")
                    .setsNoCookie();
        }

        assertNothingHappenedTo(actor);
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_COOKIE})
    void it_counts_nowhere_but_in_its_header(Scene scene) {
        Actor actor = scene.loggedIn();
        String right = actor.credentials().csrfToken().orElseThrow();
        Actor forger =
                scene.service().holding(actor.credentials().withoutCsrfToken().withCookie("X-CSRF-Token", right));

        assertThat(forger.delete("/auth/sessions?X-CSRF-Token=" + right)).isProblem(403, "csrf");
        assertThat(forger.delete("/auth/sessions?csrfToken=" + right)).isProblem(403, "csrf");
        assertNothingHappenedTo(actor);
    }

    @EachCarrier
    void reading_needs_none(Scene scene) {
        Actor actor = scene.loggedIn();
        Actor without = scene.service().holding(actor.credentials().withoutCsrfToken());

        for (String path : List.of("/api/me", "/auth/sessions")) {
            assertThat(without.get(path)).as(path).hasStatus(200);
        }
    }

    @EachCarrier(of = Carrier.JWT_BEARER)
    void a_bearer_is_not_asked_for_one(Scene scene) {
        Actor actor = scene.loggedIn();

        assertThat(actor.refresh()).hasStatus(200);
        assertThat(actor.send(Request.post("/auth/reauthenticate")
                        .header("X-CSRF-Token", "wrong")
                        .json(Map.of("password", scene.regular().password()))))
                .hasStatus(200);
        assertThat(actor.logout()).hasStatus(204);
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_COOKIE})
    void login_and_registration_need_none(Scene scene) {
        Actor actor = scene.loggedIn();
        Actor without = scene.service().holding(actor.credentials().withoutCsrfToken());

        assertThat(without.send(Request.post("/auth/register").json(scene.stranger())))
                .hasStatus(201);
        assertThat(without.login(scene.regular())).hasStatus(200);
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_COOKIE})
    void it_lives_through_renewals_and_ends_with_its_login(Scene scene) {
        Actor actor = scene.loggedIn();
        String first = actor.credentials().csrfToken().orElseThrow();
        actor.refresh();
        actor.refresh();
        assertThat(actor.credentials().csrfToken()).contains(first);

        actor.reauthenticate(scene.regular().password());

        assertThat(actor.credentials().csrfToken()).isPresent().get().isNotEqualTo(first);
        Actor outdated = scene.service().holding(actor.credentials().withCsrfToken(first));
        assertThat(outdated.delete("/auth/sessions")).isProblem(403, "csrf");
        assertNothingHappenedTo(actor);
    }

    private static void assertNothingHappenedTo(Actor actor) {
        assertThat(isAlive(actor)).isTrue();
        assertThat(actor.refresh()).as("its means of renewal").hasStatus(200);
    }
}
