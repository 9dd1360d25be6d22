package authlab.suite.login;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.SetCookie;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CookieTest {

    /** No Domain, so that no other host sends it; no Max-Age, so that it ends with the browser. */
    private static final Map<String, String> ATTRIBUTES =
            Map.of("secure", "", "httponly", "", "samesite", "Strict", "path", "/");

    private static final int NAME_AND_VALUE_MAX = 4096;

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_COOKIE})
    void a_login_sets_the_carriers_cookies(Scene scene) {
        Answer answer = scene.visitor().login(scene.regular());

        assertSetsCookiesOf(scene.carrier(), answer);
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_COOKIE})
    void a_refresh_sets_them_in_the_same_way(Scene scene) {
        Answer answer = scene.loggedIn().refresh();

        assertSetsCookiesOf(scene.carrier(), answer);
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_COOKIE})
    void so_does_a_reauthentication(Scene scene) {
        Answer answer = scene.loggedIn().reauthenticate(scene.regular().password());

        assertSetsCookiesOf(scene.carrier(), answer);
    }

    @EachCarrier
    void nothing_else_sets_a_cookie(Scene scene) {
        Actor actor = scene.loggedIn();

        assertThat(actor.get("/api/me")).hasStatus(200).setsNoCookie();
        assertThat(actor.get("/auth/sessions")).hasStatus(200).setsNoCookie();
        assertThat(actor.get("/auth/csrf")).setsNoCookie();
        assertThat(actor.get("/auth/no-such-thing")).hasStatus(404).setsNoCookie();
        assertThat(scene.visitor().login(scene.regular().with("wrong password")))
                .hasStatus(401)
                .setsNoCookie();
        assertThat(scene.visitor().get("/api/me")).hasStatus(401).setsNoCookie();
    }

    private static void assertSetsCookiesOf(Carrier carrier, Answer answer) {
        assertThat(answer).hasStatus(200);
        assertThat(answer.setCookies())
                .extracting(SetCookie::name)
                .containsExactlyInAnyOrderElementsOf(carrier.cookieNames());
        assertThat(answer.setCookies()).allSatisfy(cookie -> {
            assertThat(cookie.attributes()).isEqualTo(ATTRIBUTES);
            assertThat(cookie.value()).isNotEmpty();
            assertThat(cookie.name().length() + cookie.value().length()).isLessThanOrEqualTo(NAME_AND_VALUE_MAX);
        });
    }
}
