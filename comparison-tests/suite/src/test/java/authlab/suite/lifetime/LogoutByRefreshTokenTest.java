package authlab.suite.lifetime;

import static authlab.suite.AnswerAssert.assertThat;
import static authlab.suite.Scene.isAlive;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Credentials;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** An access token that has run out is no reason to stay logged in: the refresh token ends the login by itself. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogoutByRefreshTokenTest {

    @EachCarrier(of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE})
    void it_ends_the_login(Scene scene) {
        Actor actor = scene.loggedIn();

        Answer answer = alone(scene, actor.credentials()).logout();

        assertThat(answer).hasStatus(204).hasHeader("Clear-Site-Data", "\"cookies\", \"storage\"");
        if (scene.carrier().usesCookies()) {
            assertThat(answer).clearsCookiesOf(scene.carrier());
        }
        assertThat(isAlive(actor)).isFalse();
        assertThat(actor.refresh()).isProblem(401, "unauthenticated");
    }

    @EachCarrier(of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE})
    void so_does_a_used_one_within_its_leeway(Scene scene) {
        Actor actor = scene.loggedIn();
        Credentials used = actor.credentials();
        actor.refresh();

        assertThat(alone(scene, used).logout()).hasStatus(204);

        assertThat(isAlive(actor)).isFalse();
    }

    @EachCarrier(of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE})
    void once_is_enough(Scene scene) {
        Actor actor = scene.loggedIn();
        alone(scene, actor.credentials()).logout();

        assertThat(alone(scene, actor.credentials()).logout()).isProblem(401, "unauthenticated");
    }

    @EachCarrier(of = Carrier.JWT_COOKIE)
    void in_a_cookie_it_needs_the_csrf_token(Scene scene) {
        Actor actor = scene.loggedIn();

        assertThat(alone(scene, actor.credentials()).logoutWithoutCsrfToken())
                .isProblem(403, "csrf")
                .setsNoCookie();
        assertThat(alone(scene, actor.credentials().withCsrfToken("wrong")).logout())
                .isProblem(403, "csrf")
                .setsNoCookie();

        assertThat(isAlive(actor)).isTrue();
    }

    @EachCarrier(of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE})
    void what_is_no_refresh_token_ends_nothing(Scene scene) {
        Actor actor = scene.loggedIn();

        assertThat(alone(scene, actor.credentials().withRefresh("no-such-token"))
                        .logout())
                .isProblem(401, "unauthenticated");

        assertThat(isAlive(actor)).isTrue();
    }

    private static RefreshTokenAlone alone(Scene scene, Credentials credentials) {
        return new RefreshTokenAlone(scene.service(), credentials);
    }
}
