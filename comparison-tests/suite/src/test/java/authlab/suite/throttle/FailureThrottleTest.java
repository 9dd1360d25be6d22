package authlab.suite.throttle;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Person;
import authlab.client.Request;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/**
 * Three failures of one account from one address within 20 s, here, and eight from one address within 15 min. Where nobody has
 * logged in yet nothing is carried: each service is asked once.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FailureThrottleTest {

    private static final int FAILURES_MAX = 3;
    private static final Duration PERIOD = Duration.ofSeconds(20);

    @EachCarrier(in = Configuration.THROTTLED)
    void after_the_last_failure_that_is_allowed_even_the_right_password_is_refused(Scene scene) {
        Person person = Place.anew(scene).member();

        Period.within(PERIOD, () -> {
            Place place = Place.anew(scene);
            for (int i = 1; i <= FAILURES_MAX; i++) {
                assertThat(place.fail(person)).as("failure %d", i).isProblem(401, "invalid-credentials");
            }

            assertThat(place.fail(person)).isProblem(429, "throttled").setsNoCookie();
            Answer right = place.logIn(person);
            assertThat(right).isProblem(429, "throttled").setsNoCookie().hasNoHeader("WWW-Authenticate");
            assertThat(Period.asked(right)).isBetween(Duration.ofSeconds(1), PERIOD);
        });
    }

    @EachCarrier(
            of = {Carrier.SESSION, Carrier.JWT_BEARER},
            in = Configuration.THROTTLED)
    void with_one_failure_less_it_is_not(Scene scene) {
        Person person = Place.anew(scene).member();
        Place place = Place.anew(scene);
        failures(place, person, FAILURES_MAX - 1);

        assertThat(place.logIn(person)).hasStatus(200);
        assertThat(place.fail(person)).isProblem(401, "invalid-credentials");
    }

    @EachCarrier(
            of = {Carrier.SESSION, Carrier.JWT_BEARER},
            in = Configuration.THROTTLED)
    void its_owner_elsewhere_and_others_here_are_let_in(Scene scene) {
        Person person = Place.anew(scene).member();
        Person other = Place.anew(scene).member();

        Period.within(PERIOD, () -> {
            Place place = Place.anew(scene);
            failures(place, person, FAILURES_MAX);
            assertThat(place.logIn(person)).isProblem(429, "throttled");

            assertThat(Place.anew(scene).logIn(person)).hasStatus(200);
            assertThat(place.logIn(other)).hasStatus(200);
            assertThat(place.logIn(person)).isProblem(429, "throttled");
        });
    }

    @EachCarrier(
            of = {Carrier.SESSION, Carrier.JWT_BEARER},
            in = Configuration.THROTTLED)
    void who_comes_back_when_told_to_is_let_in(Scene scene) {
        Person person = Place.anew(scene).member();
        Place place = Place.anew(scene);
        Answer throttled = throttled(place, person);

        Period.obey(throttled);

        assertThat(place.logIn(person)).hasStatus(200);
    }

    @EachCarrier(
            of = {Carrier.SESSION, Carrier.JWT_BEARER},
            in = Configuration.THROTTLED)
    void successes_do_not_count(Scene scene) {
        Person person = Place.anew(scene).member();
        Place place = Place.anew(scene);

        for (int i = 0; i <= FAILURES_MAX; i++) {
            assertThat(place.logIn(person)).as("login %d", i).hasStatus(200);
        }

        assertThat(place.fail(person)).isProblem(401, "invalid-credentials");
    }

    @EachCarrier(
            of = {Carrier.SESSION, Carrier.JWT_BEARER},
            in = Configuration.THROTTLED)
    void neither_do_tries_that_were_refused(Scene scene) {
        Person person = Place.anew(scene).member();
        Place place = Place.anew(scene);
        Answer first = throttled(place, person);

        Answer last = Stream.generate(() -> place.fail(person)).limit(3).reduce(first, (one, other) -> other);

        assertThat(last).isProblem(429, "throttled");
        assertThat(Period.asked(last)).isLessThanOrEqualTo(Period.asked(first));
    }

    /** Whoever could tell them apart by this would know whom to attack. */
    @EachCarrier(
            of = {Carrier.SESSION, Carrier.JWT_BEARER},
            in = Configuration.THROTTLED)
    void an_account_that_nobody_has_is_throttled_alike(Scene scene) {
        Person person = Place.anew(scene).member();
        Person nobody = scene.stranger();
        Person impossible = new Person("No Such \u0000 Name", "wrong password");

        Period.within(PERIOD, () -> {
            List<String> told = Stream.of(person, nobody, impossible)
                    .map(name -> everythingTold(Place.anew(scene), name))
                    .distinct()
                    .toList();

            assertThat(told).hasSize(1);
        });
    }

    private static String everythingTold(Place place, Person person) {
        return IntStream.rangeClosed(0, FAILURES_MAX)
                .mapToObj(i -> place.fail(person))
                .map(answer -> answer.status()
                        + answer.text()
                        + answer.headers().map().keySet().stream().sorted().toList())
                .toList()
                .toString();
    }

    @EachCarrier(in = Configuration.THROTTLED)
    void login_reauthentication_and_password_change_count_together(Scene scene) {
        Person person = Place.anew(scene).member();

        Period.within(PERIOD, () -> {
            Place place = Place.anew(scene);
            Actor actor = scene.visitor();
            assertThat(place.logIn(actor, person)).hasStatus(200);
            failures(place, person, 1);
            assertThat(place.reauthenticate(actor, "wrong password")).isProblem(401, "invalid-credentials");
            assertThat(place.changePassword(actor, "wrong password", "a fresh new secret"))
                    .isProblem(401, "invalid-credentials");

            assertThat(place.logIn(person)).isProblem(429, "throttled");
            assertThat(place.reauthenticate(actor, person.password())).isProblem(429, "throttled");
            assertThat(place.changePassword(actor, person.password(), "a fresh new secret"))
                    .isProblem(429, "throttled");
            assertThat(place.send(actor, Request.get("/api/me"))).hasStatus(200);
            assertThat(Place.anew(scene).reauthenticate(actor, person.password()))
                    .hasStatus(200);
        });
    }

    @EachCarrier(in = Configuration.THROTTLED)
    void it_is_asked_after_who_and_before_everything_else(Scene scene) {
        Person person = Place.anew(scene).member();

        Period.within(PERIOD, () -> {
            Place place = Place.anew(scene);
            Actor actor = scene.visitor();
            assertThat(place.logIn(actor, person)).hasStatus(200);
            Actor nobody = scene.service()
                    .holding(actor.credentials().withAccess("A".repeat(43)).withoutCsrfToken());
            Actor withoutCsrf = scene.service().holding(actor.credentials().withoutCsrfToken());
            failures(place, person, FAILURES_MAX);

            for (String path : List.of("/auth/reauthenticate", "/auth/password")) {
                Request malformed = Request.post(path).body("application/json", "{");
                assertThat(place.send(nobody, malformed)).isProblem(401, "unauthenticated");
                assertThat(place.send(withoutCsrf, malformed)).isProblem(429, "throttled");
                assertThat(place.send(actor, malformed)).isProblem(429, "throttled");
            }
        });
    }

    @EachCarrier(in = Configuration.THROTTLED)
    void a_login_that_cannot_be_read_is_told_so_first(Scene scene) {
        Person person = Place.anew(scene).member();

        Period.within(PERIOD, () -> {
            Place place = Place.anew(scene);
            failures(place, person, FAILURES_MAX);

            assertThat(place.send(
                            scene.visitor(),
                            Request.post("/auth/login")
                                    .json(Map.of(
                                            "username",
                                            person.username(),
                                            "password",
                                            person.password(),
                                            "more",
                                            "than asked"))))
                    .isProblem(400, "validation");
            assertThat(place.logIn(person)).isProblem(429, "throttled");
        });
    }

    @EachCarrier(
            of = {Carrier.SESSION, Carrier.JWT_BEARER},
            in = Configuration.THROTTLED)
    void from_one_address_there_are_no_more_failures_than_allowed_whoever_fails(Scene scene) {
        int most = 8;
        Person person = Place.anew(scene).member();
        Place place = Place.anew(scene);
        Actor actor = scene.visitor();
        assertThat(place.logIn(actor, person)).hasStatus(200);
        for (int i = 1; i <= most; i++) {
            assertThat(place.fail(scene.stranger())).as("failure %d", i).isProblem(401, "invalid-credentials");
        }

        Answer throttled = place.logIn(person);

        assertThat(throttled).isProblem(429, "throttled");
        assertThat(Period.asked(throttled)).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(15));
        assertThat(place.reauthenticate(actor, person.password())).isProblem(429, "throttled");
        assertThat(place.send(actor, Request.get("/api/me"))).hasStatus(200);
        assertThat(Place.anew(scene).logIn(person)).hasStatus(200);
    }

    private static Answer throttled(Place place, Person person) {
        for (int i = 0; i < 10 * FAILURES_MAX; i++) {
            Answer answer = place.fail(person);
            if (answer.status() == 429) {
                return answer;
            }
        }
        throw new AssertionError("nothing is throttled");
    }

    private static void failures(Place place, Person person, int count) {
        for (int i = 0; i < count; i++) {
            assertThat(place.fail(person)).isProblem(401, "invalid-credentials");
        }
    }
}
