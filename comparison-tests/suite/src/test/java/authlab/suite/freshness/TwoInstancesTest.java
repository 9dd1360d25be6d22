package authlab.suite.freshness;

import static authlab.suite.AnswerAssert.assertThat;
import static authlab.suite.Scene.isAlive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.EventStream;
import authlab.client.Person;
import authlab.client.Request;
import authlab.suite.Configuration;
import authlab.suite.OnStage;
import authlab.suite.Scene;
import authlab.suite.Sql;
import authlab.suite.Stage;
import authlab.suite.admin.Admins;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What one instance revokes, and the other believes: {@code auth.freshness=synced}, {@code auth.revocation-ack=everywhere}.
 * Whatever is ended here was remembered there.
 */
@OnStage
@ParameterizedClass(name = "{0}")
@EnumSource(names = {"SESSION", "JWT_BEARER"})
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
@ResourceLock("administered")
class TwoInstancesTest {

    private static final Request STREAM = Request.get("/auth/events/stream");
    private static final Duration BUSY_MACHINE = Duration.ofSeconds(20);
    private static final long EPOCH_STEP = 10;

    @Parameter
    private Carrier carrier;

    private Pair pair;
    private Actor fromBefore;
    private Actor bystander;

    @BeforeParameterizedClassInvocation
    void start_a_second_after_a_backup_was_restored(Carrier carrier, Stage stage) {
        Scene here = stage.scene(Configuration.ADMINISTERED, carrier);
        Admins.root(here);
        fromBefore = here.loggedIn(here.member());
        Person aspirant = here.member();
        long epoch = Sql.of(here).number("select epoch from revocation_state") + EPOCH_STEP;

        pair = Pair.started(
                stage,
                carrier,
                Map.of(
                        "auth.minimum-epoch", Long.toString(epoch),
                        "auth.bootstrap-admin", aspirant.username()));

        bystander = here.loggedIn(aspirant);
        assertThat(pair.sql().number("select epoch from revocation_state")).isEqualTo(epoch);
    }

    @AfterParameterizedClassInvocation
    void end() {
        pair.end();
    }

    @Test
    void what_is_older_than_the_minimum_epoch_is_dead_on_both_and_what_is_newer_lives() {
        Admins.assertDead(fromBefore);
        Admins.assertDead(at(pair.there(), fromBefore));
        Admins.assertAlive(bystander);
        Admins.assertAlive(at(pair.there(), bystander));
    }

    @Test
    void they_tell_how_well_they_keep_in_step() {
        for (Scene scene : List.of(pair.here(), pair.there())) {
            Answer metrics = scene.instance().management().send(Request.get("/q/metrics"));

            assertThat(metrics).hasStatus(200);
            assertThat(metrics.text().lines().filter(line -> line.startsWith("auth_revocation_")))
                    .extracting(line -> line.replaceFirst("[{ ].*", ""))
                    .contains(
                            "auth_revocation_age_seconds",
                            "auth_revocation_lag_seconds",
                            "auth_revocation_xmin_age_seconds",
                            "auth_revocation_known",
                            "auth_revocation_memory_bytes");
        }
    }

    @Test
    void nobody_becomes_admin_at_a_start_while_there_is_one() {
        assertThat(bystander.get("/api/admin/users")).isProblem(403, "forbidden");
    }

    @Test
    void after_the_answer_neither_believes_it_and_what_listens_by_it_hears_the_end() {
        for (Ending ending : Ending.values()) {
            if (ending.isPossibleAt(pair.here())) {
                assertEnds(ending);
            }
        }
    }

    private void assertEnds(Ending ending) {
        Person person = pair.here().member();
        Actor login = pair.here().loggedIn(person);
        Actor here = login.snapshot();
        Actor there = at(pair.there(), login);
        assertThat(isAlive(here) && isAlive(there)).as(ending.toString()).isTrue();
        try (EventStream listeningHere = here.listen(STREAM);
                EventStream listeningThere = there.listen(STREAM)) {
            Scene acting = ending == Ending.EVICTION ? pair.there() : pair.here();

            Answer answer = ending.of(login, person, acting);

            assertThat(answer).as(ending.toString()).hasStatus(ending.status());
            assertThat(there.get("/api/me")).as("there, %s", ending).isProblem(401, "unauthenticated");
            assertThat(here.get("/api/me")).as("here, %s", ending).isProblem(401, "unauthenticated");
            assertHearsTheEnd(ending + ", here", listeningHere);
            assertHearsTheEnd(ending + ", there", listeningThere);
        }
    }

    private static void assertHearsTheEnd(String what, EventStream stream) {
        await(what)
                .atMost(Pair.MAX_STALENESS.plus(BUSY_MACHINE))
                .pollDelay(Duration.ZERO)
                .until(stream::isOver);
        assertThat(stream.types()).as(what).endsWith("end");
    }

    @Test
    void a_renewed_session_is_dead_by_its_old_id_and_its_stream_goes_on() {
        if (carrier.isJwt()) {
            return;
        }
        Actor login = pair.here().loggedIn(pair.here().member());
        Actor there = at(pair.there(), login);
        Actor here = login.snapshot();
        assertThat(isAlive(there)).isTrue();
        try (EventStream listening = there.listen(STREAM)) {
            assertThat(login.refresh()).hasStatus(200);

            assertThat(there.get("/api/me")).isProblem(401, "unauthenticated");
            assertThat(here.get("/api/me")).isProblem(401, "unauthenticated");
            await("told").until(() -> listening.types().contains("session_renewed"));
            assertThat(login.logout()).hasStatus(204);
            assertHearsTheEnd("there", listening);
        }
    }

    @Test
    void the_other_is_woken_and_need_not_poll() {
        Duration quickest = Pair.MAX_STALENESS;
        for (int time = 1; time <= 3; time++) {
            Actor login = pair.here().loggedIn(pair.here().member());
            long begun = System.nanoTime();
            // It is answered when the other has said that it knows.
            assertThat(login.logout()).hasStatus(204);
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            quickest = taken.compareTo(quickest) < 0 ? taken : quickest;
        }

        assertThat(quickest).isLessThan(Pair.MAX_STALENESS);
    }

    @Test
    void one_that_is_stopped_is_waited_for_as_long_as_it_may_believe_and_no_longer() {
        Actor first = pair.here().loggedIn(pair.here().member());
        Actor second = pair.here().loggedIn(pair.here().member());
        Actor there = at(pair.there(), first);
        assertThat(isAlive(there)).isTrue();

        List<String> registered = registrations();

        pair.there().instance().pause();
        try {
            assertThat(timeToLogOut(first))
                    .isGreaterThanOrEqualTo(Pair.MAX_STALENESS.minusMillis(50))
                    .isLessThan(Pair.MAX_STALENESS.plus(BUSY_MACHINE));
            assertThat(registrations()).as("marked").containsAll(registered);
            assertThat(timeToLogOut(second)).isGreaterThanOrEqualTo(Pair.MAX_STALENESS.minusMillis(50));
            assertThat(registrations()).as("the next need not wait").hasSize(registered.size() - 1);
        } finally {
            pair.there().instance().resume();
        }

        assertThat(there.get("/api/me")).isProblem(401, "unauthenticated");
        Actor third = pair.here().loggedIn(pair.here().member());
        assertThat(isAlive(at(pair.there(), third))).isTrue();
        assertThat(third.snapshot().logout()).hasStatus(204);
        assertThat(at(pair.there(), third).get("/api/me")).isProblem(401, "unauthenticated");
    }

    private List<String> registrations() {
        return pair.sql().rows("select cast(id as text) from instance");
    }

    private static Duration timeToLogOut(Actor actor) {
        long begun = System.nanoTime();
        assertThat(actor.logout()).hasStatus(204);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static Actor at(Scene scene, Actor actor) {
        return actor.snapshot().at(scene.service());
    }
}
