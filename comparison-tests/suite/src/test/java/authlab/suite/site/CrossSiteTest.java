package authlab.suite.site;

import static authlab.suite.AnswerAssert.assertThat;
import static authlab.suite.Scene.isAlive;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Person;
import authlab.client.Request;
import authlab.client.Request.Header;
import authlab.suite.Changes;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CrossSiteTest {

    @EachCarrier
    void what_another_page_sends_changes_nothing(Scene scene) {
        Actor actor = scene.loggedIn();

        for (Header foreign : foreignTo(scene)) {
            for (Request change : Changes.of(actor, scene.regular())) {
                Answer answer = actor.send(change.header(foreign.name(), foreign.value()));
                assertThat(answer)
                        .as("%s: %s, %s", foreign.name(), foreign.value(), change)
                        .isProblem(403, "cross-site")
                        .setsNoCookie();
            }
        }

        assertThat(isAlive(actor)).isTrue();
        assertThat(actor.refresh()).hasStatus(200);
    }

    @EachCarrier
    void it_logs_nobody_in_and_registers_nobody(Scene scene) {
        Person newcomer = scene.stranger();

        for (Header foreign : foreignTo(scene)) {
            Request login = scene.loginRequest(scene.regular()).header(foreign.name(), foreign.value());
            assertThat(scene.service().send(login))
                    .as(foreign.value())
                    .isProblem(403, "cross-site")
                    .setsNoCookie();
            Request register = Request.post("/auth/register").json(newcomer).header(foreign.name(), foreign.value());
            assertThat(scene.service().send(register)).as(foreign.value()).isProblem(403, "cross-site");
        }

        assertThat(scene.visitor().login(newcomer)).isProblem(401, "invalid-credentials");
    }

    @EachCarrier
    void one_foreign_header_is_enough(Scene scene) {
        Actor actor = scene.loggedIn();
        Request ownSite = Request.post("/auth/logout").header("Sec-Fetch-Site", "same-origin");
        Request ownOrigin = Request.post("/auth/logout").header("Origin", own(scene));

        assertThat(actor.send(ownSite.header("Origin", "https://evil.example"))).isProblem(403, "cross-site");
        assertThat(actor.send(ownOrigin.header("Sec-Fetch-Site", "cross-site"))).isProblem(403, "cross-site");
        assertThat(actor.send(ownOrigin.header("Origin", "https://evil.example")))
                .isProblem(403, "cross-site");
        assertThat(actor.send(ownSite.header("Sec-Fetch-Site", "cross-site"))).isProblem(403, "cross-site");
        assertThat(isAlive(actor)).isTrue();
    }

    @EachCarrier
    void the_services_own_page_is_welcome(Scene scene) {
        Actor actor = scene.loggedIn();

        for (String site : List.of("same-origin", "none")) {
            Request refresh =
                    Changes.refresh(actor).header("Sec-Fetch-Site", site).header("Origin", own(scene));
            assertThat(actor.send(refresh)).as(site).hasStatus(200);
        }
    }

    @EachCarrier
    void so_is_whoever_sends_neither_header(Scene scene) {
        assertThat(scene.loggedIn().refresh()).hasStatus(200);
    }

    @EachCarrier(in = Configuration.HASTY)
    void so_are_the_configured_origins_to_the_letter(Scene scene) {
        Actor actor = scene.loggedIn();

        for (String trusted : List.of("https://bank.example", "https://shop.example:8443")) {
            assertThat(actor.send(Changes.refresh(actor).header("Origin", trusted)))
                    .as(trusted)
                    .hasStatus(200);
        }
        for (String foreign : List.of(
                "https://bank.example:8443",
                "http://bank.example",
                "https://shop.example",
                "https://bank.example.evil.example",
                "https://www.bank.example",
                "https://bank.example/")) {
            assertThat(actor.send(Changes.refresh(actor).header("Origin", foreign)))
                    .as(foreign)
                    .isProblem(403, "cross-site");
        }
    }

    @EachCarrier
    void reading_is_not_asked_where_it_comes_from(Scene scene) {
        Actor actor = scene.loggedIn();

        for (Header foreign : foreignTo(scene)) {
            assertThat(actor.send(Request.get("/api/me").header(foreign.name(), foreign.value())))
                    .as(foreign.value())
                    .hasStatus(200);
        }
    }

    private static List<Header> foreignTo(Scene scene) {
        int port = scene.service().base().getPort();
        List<Header> foreign = new ArrayList<>();
        for (String site : List.of("cross-site", "same-site", "", "nonsense", "same-origin, none")) {
            foreign.add(new Header("Sec-Fetch-Site", site));
        }
        List<String> origins = List.of(
                "null",
                "",
                "https://evil.example",
                "https://localhost",
                "http://localhost:" + port,
                "https://localhost:" + (port + 1),
                "https://localhost.evil.example:" + port,
                "https://evil-localhost:" + port,
                "https://evil.localhost:" + port,
                "https://session.localhost:" + port,
                own(scene) + "/",
                own(scene) + ".",
                own(scene) + " " + own(scene),
                "localhost:" + port,
                "*");
        origins.forEach(origin -> foreign.add(new Header("Origin", origin)));
        return foreign;
    }

    private static String own(Scene scene) {
        return scene.service().base().toString();
    }
}
