package authlab.suite.throttle;

import static authlab.suite.AnswerAssert.assertThat;
import static authlab.suite.Scene.isAlive;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Person;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** Ten of one login within 6 s, here. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RenewalThrottleTest {

    private static final int RENEWALS_MAX = 10;
    private static final Duration PERIOD = Duration.ofSeconds(6);

    @EachCarrier(in = Configuration.THROTTLED)
    void one_more_is_refused_and_changes_nothing(Scene scene) {
        Person person = Place.anew(scene).member();

        Period.within(PERIOD, () -> {
            Actor actor = scene.loggedIn(person);
            Actor other = scene.loggedIn(person);
            renew(actor, RENEWALS_MAX);

            Answer throttled = actor.refresh();

            assertThat(throttled).isProblem(429, "throttled").setsNoCookie();
            assertThat(isAlive(actor)).isTrue();
            assertThat(other.refresh()).hasStatus(200);
            Period.obey(throttled);
            assertThat(actor.refresh()).hasStatus(200);
        });
    }

    @EachCarrier(in = Configuration.THROTTLED)
    void what_renews_nothing_does_not_count(Scene scene) {
        Actor actor = scene.loggedIn(Place.anew(scene).member());
        Actor forger = scene.service().holding(actor.credentials().withCsrfToken("A".repeat(43)));

        for (int i = 0; i <= RENEWALS_MAX && scene.carrier().usesCookies(); i++) {
            assertThat(forger.refresh()).isProblem(403, "csrf");
        }

        assertThat(actor.refresh()).hasStatus(200);
    }

    /** A thief could else hide behind his victim's own renewals. */
    @EachCarrier(in = Configuration.THROTTLED)
    void a_dead_credential_is_told_so_however_often_its_login_was_renewed(Scene scene) {
        Person person = Place.anew(scene).member();

        Period.within(PERIOD, () -> {
            Actor actor = scene.loggedIn(person);
            Actor nobody = scene.service().holding(actor.credentials().withRefresh("A".repeat(43)));
            Actor over = actor.snapshot();
            renew(actor, RENEWALS_MAX);
            assertThat(nobody.refresh()).isProblem(401, "unauthenticated");

            assertThat(actor.logout()).hasStatus(204);

            assertThat(over.refresh()).isProblem(401, "unauthenticated");
        });
    }

    private static void renew(Actor actor, int times) {
        for (int i = 1; i <= times; i++) {
            assertThat(actor.refresh()).as("renewal %d", i).hasStatus(200);
        }
    }
}
