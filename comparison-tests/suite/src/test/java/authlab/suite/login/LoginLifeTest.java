package authlab.suite.login;

import static authlab.suite.AnswerAssert.assertThat;
import static authlab.suite.Scene.isAlive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Person;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import authlab.suite.Sql;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LoginLifeTest {

    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?Z";
    private static final String RANDOM_256_BITS = "[A-Za-z0-9_-]{43}";

    @EachCarrier
    void registering_tells_the_name_and_logs_nobody_in(Scene scene) {
        Person person = scene.stranger();

        Answer answer = scene.service().register(person);

        assertThat(answer).hasStatus(201).hasProperties("username").setsNoCookie();
        assertThat(answer.property("username")).contains(person.username());
    }

    @EachCarrier
    void a_login_tells_who_and_until_when(Scene scene) {
        Person person = scene.regular();
        Instant before = Instant.now();

        Answer answer = scene.visitor().login(person);

        assertThat(answer).hasStatus(200).isJson().hasProperties(propertiesOf(scene.carrier()));
        assertThat(answer.property("username")).contains(person.username());
        assertThat(answer.json().path("roles")).hasToString("[\"user\"]");
        assertThat(time(answer, "authenticatedAt")).isCloseTo(before, within(5, ChronoUnit.SECONDS));
        assertThat(time(answer, "expiresAt"))
                .isCloseTo(before.plus(Duration.ofMinutes(15)), within(5, ChronoUnit.SECONDS));
        assertThat(time(answer, "absoluteExpiresAt"))
                .isCloseTo(before.plus(Duration.ofHours(12)), within(5, ChronoUnit.SECONDS));
    }

    /** Nobody has to choose another one because time went by. */
    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void a_password_is_good_however_old_it_is(Scene scene) {
        Person person = scene.member();
        int aged = Sql.of(scene)
                .change(
                        "update app_user set created_at = created_at - interval '20 years' where username = ?",
                        person.username());

        assertThat(aged).isOne();
        assertThat(scene.visitor().login(person)).hasStatus(200);
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_COOKIE})
    void behind_cookies_it_gives_a_csrf_token(Scene scene) {
        Answer answer = scene.visitor().login(scene.regular());

        assertThat(answer.property("csrfToken").orElseThrow()).matches(RANDOM_256_BITS);
    }

    @EachCarrier(of = Carrier.JWT_BEARER)
    void as_bearer_it_gives_both_tokens_and_no_cookie(Scene scene) {
        Answer answer = scene.visitor().login(scene.regular());

        assertThat(answer).setsNoCookie();
        assertThat(answer.property("tokenType")).contains("Bearer");
        assertThat(answer.json().path("expiresIn").isInt()).isTrue();
        assertThat(answer.json().path("expiresIn").intValue()).isEqualTo(300);
        assertThat(answer.property("refreshToken").orElseThrow().length()).isBetween(43, 4096);
    }

    @EachCarrier
    void me_tells_who_is_asking(Scene scene) {
        Actor actor = scene.visitor();
        Answer login = actor.login(scene.regular());

        Answer me = actor.get("/api/me");

        assertThat(me).hasStatus(200).isJson().hasProperties("username", "roles", "authenticatedAt");
        assertThat(me.property("username")).contains(scene.regular().username());
        assertThat(me.json().path("roles")).hasToString("[\"user\"]");
        assertThat(time(me, "authenticatedAt")).isEqualTo(time(login, "authenticatedAt"));
    }

    @EachCarrier
    void the_csrf_token_is_told_again_where_there_is_one(Scene scene) {
        Actor actor = scene.loggedIn();

        Answer answer = actor.get("/auth/csrf");

        if (scene.carrier().usesCookies()) {
            assertThat(answer).hasStatus(200).hasProperties("csrfToken");
            assertThat(answer.property("csrfToken"))
                    .isEqualTo(actor.credentials().csrfToken())
                    .isPresent();
        } else {
            assertThat(answer).hasStatus(204).hasNoBody();
        }
    }

    @EachCarrier
    void a_refresh_renews_the_credential_and_nothing_else(Scene scene) {
        Actor actor = scene.visitor();
        Answer login = actor.login(scene.regular());
        Actor before = actor.snapshot();

        Answer refreshed = actor.refresh();

        assertThat(refreshed).hasStatus(200).hasProperties(propertiesOf(scene.carrier()));
        for (String kept : List.of("username", "sessionId", "authenticatedAt", "absoluteExpiresAt", "csrfToken")) {
            assertThat(refreshed.property(kept)).as(kept).isEqualTo(login.property(kept));
        }
        assertThat(actor.credentials().refresh())
                .isNotEqualTo(before.credentials().refresh());
        assertThat(actor.credentials().access())
                .isNotEqualTo(before.credentials().access());
        assertThat(isAlive(actor)).isTrue();
    }

    @EachCarrier
    void a_logout_takes_everything_away(Scene scene) {
        Actor actor = scene.loggedIn();
        Actor copy = actor.snapshot();

        Answer answer = actor.logout();

        assertThat(answer).hasStatus(204).hasNoBody().hasHeader("Clear-Site-Data", "\"cookies\", \"storage\"");
        if (scene.carrier().usesCookies()) {
            assertThat(answer).clearsCookiesOf(scene.carrier());
        }
        assertThat(copy.get("/api/me")).isProblem(401, "unauthenticated").setsNoCookie();
        assertThat(copy.refresh()).isProblem(401, "unauthenticated").setsNoCookie();
    }

    @EachCarrier
    void a_logout_leaves_another_login_of_the_same_user_alone(Scene scene) {
        Actor here = scene.loggedIn();
        Actor there = scene.loggedIn();

        here.logout();

        assertThat(isAlive(there)).isTrue();
        assertThat(there.refresh()).hasStatus(200);
    }

    @EachCarrier
    void a_second_logout_finds_nobody_and_clears_all_the_same(Scene scene) {
        Actor actor = scene.loggedIn();
        Actor copy = actor.snapshot();
        actor.logout();

        Answer again = copy.logout();

        assertThat(again).isProblem(401, "unauthenticated");
        if (scene.carrier().usesCookies()) {
            assertThat(again).clearsCookiesOf(scene.carrier());
        }
    }

    private static String[] propertiesOf(Carrier carrier) {
        List<String> names = new ArrayList<>(
                List.of("username", "roles", "sessionId", "authenticatedAt", "expiresAt", "absoluteExpiresAt"));
        names.addAll(
                carrier.usesCookies()
                        ? List.of("csrfToken")
                        : List.of("accessToken", "tokenType", "expiresIn", "refreshToken"));
        return names.toArray(String[]::new);
    }

    private static Instant time(Answer answer, String property) {
        String text = answer.property(property).orElseThrow();
        assertThat(text).as(property).matches(TIME);
        return Instant.parse(text);
    }
}
