package authlab.suite.contract;

import static authlab.suite.AnswerAssert.assertThat;

import authlab.client.Actor;
import authlab.client.Carrier;
import authlab.client.Request;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** {@code WWW-Authenticate}, the one thing by which a carrier may be told from another. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChallengeTest {

    private static final String COOKIE = "Cookie realm=\"authlab\"";
    private static final String BEARER = "Bearer realm=\"authlab\"";

    @EachCarrier
    void whoever_brings_nothing_is_told_the_services_own_scheme(Scene scene) {
        String scheme = scene.carrier() == Carrier.SESSION ? COOKIE : BEARER;

        assertThat(scene.visitor().get("/api/me"))
                .isProblem(401, "unauthenticated")
                .hasHeader("WWW-Authenticate", scheme);
    }

    @EachCarrier
    void a_refused_credential_is_told_its_own(Scene scene) {
        Actor impostor = scene.service().holding(scene.loggedIn().credentials().withAccess("A".repeat(43)));
        String scheme = scene.carrier().usesCookies() ? COOKIE : BEARER + ", error=\"invalid_token\"";

        assertThat(impostor.get("/api/me")).isProblem(401, "unauthenticated").hasHeader("WWW-Authenticate", scheme);
    }

    @EachCarrier
    void a_refused_login_is_told_the_one_it_asked_for(Scene scene) {
        String scheme = scene.carrier().usesCookies() ? COOKIE : BEARER;

        assertThat(scene.visitor().login(scene.stranger()))
                .isProblem(401, "invalid-credentials")
                .hasHeader("WWW-Authenticate", scheme);
    }

    @EachCarrier
    void a_refused_refresh_is_told_its_carriers(Scene scene) {
        Actor impostor = scene.service().holding(scene.loggedIn().credentials().withRefresh("A".repeat(43)));
        String scheme = scene.carrier().usesCookies() ? COOKIE : BEARER;

        assertThat(impostor.refresh()).isProblem(401, "unauthenticated").hasHeader("WWW-Authenticate", scheme);
    }

    @EachCarrier
    void so_is_a_wrong_password_at_reauthentication(Scene scene) {
        String scheme = scene.carrier().usesCookies() ? COOKIE : BEARER;

        assertThat(scene.loggedIn().reauthenticate("wrong password"))
                .isProblem(401, "invalid-credentials")
                .hasHeader("WWW-Authenticate", scheme);
    }

    @EachCarrier
    void nothing_but_401_has_one(Scene scene) {
        Actor actor = scene.loggedIn();

        assertThat(actor.get("/api/me")).hasStatus(200).hasNoHeader("WWW-Authenticate");
        assertThat(actor.get("/api/none")).hasStatus(404).hasNoHeader("WWW-Authenticate");
        assertThat(actor.send(Request.post("/auth/logout").header("Origin", "null")))
                .hasStatus(403)
                .hasNoHeader("WWW-Authenticate");
    }
}
