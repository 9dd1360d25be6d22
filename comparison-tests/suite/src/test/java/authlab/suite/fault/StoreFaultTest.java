package authlab.suite.fault;

import static authlab.suite.AnswerAssert.assertThat;
import static authlab.suite.Scene.isAlive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Request;
import authlab.suite.Configuration;
import authlab.suite.OnStage;
import authlab.suite.Stage;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * PostgreSQL fails for some seconds: nothing is guessed meanwhile, and nothing is lost. One outage of each kind serves all
 * tests here: it is over when they begin.
 */
@OnStage
@ParameterizedClass(name = "{0}")
@EnumSource
@TestInstance(Lifecycle.PER_CLASS)
@Isolated("it measures time")
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoreFaultTest {

    private static final Duration RECOVERY_MAX = Duration.ofSeconds(10);

    @Parameter
    private Fault fault;

    private List<Guest> guests;
    private Outage outage;

    @BeforeParameterizedClassInvocation
    void fail_for_a_while(Fault fault, Stage stage) {
        guests = Stream.of(Carrier.values())
                .map(carrier -> Guest.at(stage.scene(Configuration.FRAGILE, carrier)))
                .toList();

        outage = Outage.during(fault, stage.lab(Configuration.FRAGILE).postgreSql(), guests);

        for (Guest guest : guests) {
            await(guest + " recovers by itself")
                    .atMost(RECOVERY_MAX)
                    .pollInterval(Duration.ofMillis(50))
                    .untilAsserted(() -> {
                        assertThat(Need.ME.askedBy(guest)).hasStatus(200);
                        assertThat(Need.SESSIONS.askedBy(guest)).hasStatus(200);
                        assertThat(guest.scene().instance().management().send(Request.get("/q/health/ready")))
                                .hasStatus(200);
                    });
        }
    }

    @Test
    void whatever_needs_it_is_unavailable_within_two_seconds() {
        outage.needs().assertUnavailable();
    }

    @Test
    void so_are_forty_requests_at_once() {
        outage.floods().forEach(Burst::assertUnavailable);
    }

    @Test
    void who_shows_no_credential_is_told_so_all_the_same() {
        for (Timed nobody : outage.needs().controls()) {
            assertThat(nobody.answer()).as(nobody.what()).isProblem(401, "unauthenticated");
        }
    }

    @Test
    void the_services_live_and_are_not_ready() {
        assertThat(outage.live())
                .as(fault.toString())
                .hasSize(2)
                .allSatisfy(asked -> assertThat(asked.answer()).hasStatus(200));
        assertThat(outage.ready())
                .hasSize(2)
                .allSatisfy(asked -> assertThat(asked.answer()).hasStatus(503));
    }

    @Test
    void afterwards_they_are_ready_again() {
        for (Guest guest : guests) {
            assertThat(guest.scene().instance().management().send(Request.get("/q/health/ready")))
                    .hasStatus(200);
        }
    }

    @Test
    void afterwards_a_credential_from_before_still_works() {
        for (Guest guest : guests) {
            assertThat(isAlive(guest.steady())).as(guest.toString()).isTrue();
            assertThat(guest.steady().refresh()).hasStatus(200);
        }
    }

    @Test
    void afterwards_a_repeated_login_and_registration_work() {
        for (Guest guest : guests) {
            assertThat(Need.LOGIN.askedBy(guest)).hasStatus(200);
            assertThat(Need.REGISTER.askedBy(guest).status()).isIn(201, 409);
            assertThat(guest.scene().visitor().login(guest.newcomer())).hasStatus(200);
        }
    }

    /** It may have happened, or not: the repeat makes sure. */
    @Test
    void afterwards_a_repeated_logout_settles_what_the_first_left_open() {
        for (Guest guest : guests) {
            Actor copy = guest.leaving().snapshot();

            Answer repeat = Need.LOGOUT.askedBy(guest);

            assertThat(repeat.status()).as("%s: %s", guest, repeat).isIn(204, 401);
            assertThat(copy.get("/api/me")).isProblem(401, "unauthenticated");
            assertThat(copy.refresh()).isProblem(401, "unauthenticated");
        }
    }

    @Test
    void afterwards_a_repeated_remote_logout_settles_what_the_first_left_open() {
        for (Guest guest : guests) {
            assertThat(Need.REMOTE_LOGOUT.askedBy(guest)).hasStatus(204);

            assertThat(guest.ended().get("/api/me")).isProblem(401, "unauthenticated");
        }
    }
}
