package authlab.suite.edge;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Request;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import authlab.suite.Sessions;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** Behind a proxy: these tests are one, trusted in one configuration and not in the other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForwardedTest {

    private static final Map<String, String> TOLD = Map.of(
            "192.0.2.43", "192.0.2.43",
            "192.0.2.43:4711", "192.0.2.43",
            "[2001:DB8:0::43]:4711", "2001:db8::43",
            "198.51.100.1, 192.0.2.44", "192.0.2.44",
            "nonsense, 192.0.2.45", "192.0.2.45",
            "192.0.2.46, 127.0.0.1", "192.0.2.46",
            "unknown", "127.0.0.1");

    @EachCarrier(
            of = {Carrier.SESSION, Carrier.JWT_BEARER},
            in = Configuration.THROTTLED)
    void the_sender_is_the_last_whom_a_trusted_proxy_does_not_trust(Scene scene) {
        TOLD.forEach((header, address) -> assertThat(addressOf(scene, "X-Forwarded-For", header))
                .as(header)
                .isEqualTo(address));
        assertThat(addressOf(scene, "Forwarded", "for=198.51.100.1, for=\"[2001:db8::9]:1\";proto=https"))
                .isEqualTo("2001:db8::9");
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void whom_nobody_trusts_is_not_even_read(Scene scene) {
        assertThat(addressOf(scene, "X-Forwarded-For", "192.0.2.43")).isEqualTo("127.0.0.1");
        assertThat(addressOf(scene, "Forwarded", "for=192.0.2.43")).isEqualTo("127.0.0.1");
        assertThat(addressOf(scene, "Forwarded", "for=\"nonsense")).isEqualTo("127.0.0.1");
        assertThat(addressOf(scene, "X-Forwarded-Host", "evil.example")).isEqualTo("127.0.0.1");
        assertThat(addressOf(scene, "X-Forwarded-Proto", "gopher")).isEqualTo("127.0.0.1");
    }

    @EachCarrier(
            of = {Carrier.SESSION, Carrier.JWT_BEARER},
            in = Configuration.THROTTLED)
    void the_own_site_is_the_one_that_the_proxy_was_asked_for(Scene scene) {
        Request logout = Request.post("/auth/logout")
                .header("X-Forwarded-Proto", "http")
                .header("X-Forwarded-Host", "session.localhost:8080");
        String outside = "http://session.localhost:8080";
        String inside = "https://localhost:" + scene.service().base().getPort();

        assertThat(loggedIn(scene).send(logout.header("Origin", inside))).isProblem(403, "cross-site");
        assertThat(loggedIn(scene).send(logout.header("Origin", outside))).hasStatus(204);
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void but_not_by_the_word_of_whoever_asks(Scene scene) {
        Request logout = Request.post("/auth/logout")
                .header("X-Forwarded-Proto", "http")
                .header("X-Forwarded-Host", "session.localhost:8080");

        assertThat(loggedIn(scene).send(logout.header("Origin", "http://session.localhost:8080")))
                .isProblem(403, "cross-site");
    }

    @EachCarrier(
            of = {Carrier.SESSION, Carrier.JWT_BEARER},
            in = Configuration.THROTTLED)
    void what_a_proxy_lets_pass_and_nobody_can_read_is_refused(Scene scene) {
        Actor actor = loggedIn(scene);
        Request me = Request.get("/api/me");

        assertThat(actor.send(me.header("X-Forwarded-Host", "evil.example"))).isViolationOf("X-Forwarded-Host");
        assertThat(actor.send(me.header("X-Forwarded-Host", "localhost, localhost")))
                .isViolationOf("X-Forwarded-Host");
        assertThat(actor.send(me.header("X-Forwarded-Proto", "gopher"))).isViolationOf("X-Forwarded-Proto");
        assertThat(actor.send(me.header("Forwarded", "for=\"nonsense"))).isViolationOf("Forwarded");
        assertThat(actor.send(me.header("Forwarded", "for=192.0.2.1").header("X-Forwarded-For", "192.0.2.2")))
                .isViolationOf("Forwarded");
        assertThat(actor.send(me)).hasStatus(200);
    }

    /** As the list of logins tells it of one that was opened so. */
    private static String addressOf(Scene scene, String header, String value) {
        Actor actor = scene.visitor();
        Answer answer = actor.send(scene.carrier().login(scene.regular()).header(header, value));
        assertThat(answer).as("%s: %s", header, value).hasStatus(200);
        return Sessions.seenBy(actor).stream()
                .filter(session -> session.path("current").asBoolean())
                .map(session -> session.path("ipAddress").asText())
                .findFirst()
                .orElseThrow();
    }

    private static Actor loggedIn(Scene scene) {
        return scene.loggedIn(scene.regular());
    }
}
