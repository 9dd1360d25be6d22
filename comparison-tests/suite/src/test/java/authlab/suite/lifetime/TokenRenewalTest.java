package authlab.suite.lifetime;

import static authlab.suite.AnswerAssert.assertThat;
import static authlab.suite.Scene.isAlive;
import static authlab.suite.Scene.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Carrier;
import authlab.client.Simultaneously;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import authlab.suite.Sessions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** What renewal does to a refresh token while its leeway lasts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TokenRenewalTest {

    @EachCarrier(of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE})
    void a_lost_answer_costs_no_login(Scene scene) {
        Actor actor = scene.loggedIn();
        Actor lost = actor.snapshot();
        lost.refresh();

        assertThat(actor.refresh()).hasStatus(200);

        assertThat(actor.credentials().refresh()).isEqualTo(lost.credentials().refresh());
        assertThat(isAlive(actor)).isTrue();
        assertThat(actor.refresh()).hasStatus(200);
    }

    @EachCarrier(of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE})
    void an_older_token_leads_to_the_newest_not_to_another_branch(Scene scene) {
        Actor actor = scene.loggedIn();
        Actor first = actor.snapshot();
        actor.refresh();
        actor.refresh();
        actor.refresh();

        assertThat(first.refresh()).hasStatus(200);

        assertThat(first.credentials().refresh()).isEqualTo(actor.credentials().refresh());
        assertThat(isAlive(first)).isTrue();
    }

    @EachCarrier(of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE})
    void eight_tabs_at_once_all_get_a_working_pair_of_one_login(Scene scene) {
        Actor browser = scene.loggedIn(scene.member());

        List<Actor> tabs = Simultaneously.times(8, () -> {
            Actor tab = browser.snapshot();
            assertThat(patiently(tab::refresh)).hasStatus(200);
            return tab;
        });

        assertThat(tabs).allSatisfy(tab -> assertThat(isAlive(tab)).isTrue());
        assertThat(tabs)
                .extracting(tab -> tab.credentials().refresh().orElseThrow())
                .containsOnly(tabs.get(0).credentials().refresh().orElseThrow());
        assertThat(Sessions.idsSeenBy(tabs.get(0))).containsExactly(browser.sessionId());
        assertThat(tabs.get(7).refresh()).hasStatus(200);
    }

    @EachCarrier(of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE})
    void the_old_access_token_lives_out_its_minutes(Scene scene) {
        Actor actor = scene.loggedIn();
        Actor before = actor.snapshot();

        actor.refresh();

        assertThat(isAlive(before)).isTrue();
    }

    @EachCarrier(of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE})
    void what_is_no_refresh_token_renews_nothing_and_ends_nothing(Scene scene) {
        Actor actor = scene.loggedIn();
        String refresh = actor.credentials().refresh().orElseThrow();
        List<String> wrong = List.of(
                "x",
                "a.b",
                ".",
                "A".repeat(43),
                refresh + "A",
                refresh + "=",
                refresh.substring(1),
                swapped(refresh),
                UUID.randomUUID().toString(),
                "x".repeat(4000));

        for (String token : wrong) {
            Actor forger = scene.service().holding(actor.credentials().withRefresh(token));
            assertThat(forger.refresh())
                    .as("%d characters", token.length())
                    .isProblem(401, "unauthenticated")
                    .setsNoCookie();
        }

        assertThat(isAlive(actor)).isTrue();
        assertThat(actor.refresh()).hasStatus(200);
    }

    /** The first character, a part of the secret that finds the login, is another. */
    private static String swapped(String token) {
        return (token.startsWith("A") ? "B" : "A") + token.substring(1);
    }
}
