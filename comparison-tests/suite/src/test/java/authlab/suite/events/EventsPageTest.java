package authlab.suite.events;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.SESSION;
import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Person;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import authlab.suite.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** {@code GET /auth/events}, page by page. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventsPageTest {

    private static final int MANY = 130;

    /** A login brings two events, a registration one. */
    private static final int OWN = 3;

    /** Enough that somebody who only looked late would once have looked too early. */
    private static final int TIMES = 8;

    private static final Duration PATIENCE = Duration.ofMillis(500);

    @EachCarrier(of = {SESSION, JWT_BEARER})
    void newest_first_as_many_as_are_asked_for_and_fifty_if_nobody_says(Scene scene) {
        Person person = scene.member();
        Actor actor = scene.loggedIn(person);
        List<String> all = happened(person, scene);

        assertThat(idsTold(actor, "")).isEqualTo(all.subList(0, 50));
        assertThat(idsTold(actor, "?limit=1")).isEqualTo(all.subList(0, 1));
        assertThat(idsTold(actor, "?limit=100")).isEqualTo(all.subList(0, 100));
        assertThat(idsTold(actor, "?limit=100&before=" + all.get(99))).isEqualTo(all.subList(100, MANY + OWN));
        assertThat(idsTold(actor, "?before=" + all.get(MANY + OWN - 1))).isEmpty();
    }

    @EachCarrier(of = {SESSION, JWT_BEARER})
    void nobody_reads_of_another(Scene scene) {
        Person person = scene.member();
        Actor actor = scene.loggedIn(person);
        Person other = scene.member();
        Actor nosy = scene.loggedIn(other);
        List<String> hers = idsTold(actor, "");

        assertThat(idsTold(nosy, "")).hasSize(OWN).doesNotContainAnyElementsOf(hers);
        assertThat(nosy.get("/auth/events?before=" + hers.get(0))).isViolationOf("before");
        assertThat(scene.visitor().get("/auth/events")).isProblem(401, "unauthenticated");
    }

    /** Refusals are recorded many at once, up to 0.1 s later. A service that is too busy keeps nobody waiting for them. */
    @EachCarrier(of = {SESSION, JWT_BEARER})
    void whoever_was_refused_something_and_looks_finds_it(Scene scene) {
        for (int time = 0; time < TIMES; time++) {
            Actor actor = scene.loggedIn();
            assertThat(actor.get("/api/admin/users")).isProblem(403, "forbidden");

            Instant asked = Instant.now();
            Answer newest = actor.get("/auth/events?limit=1");

            boolean isBusy = Duration.between(asked, Instant.now()).compareTo(PATIENCE) >= 0;
            assertThat(isBusy || newest.json().path(0).path("type").asText().equals("authz_fail"))
                    .as(newest.toString())
                    .isTrue();
        }
    }

    @EachCarrier(of = {SESSION, JWT_BEARER})
    void what_no_page_is_called_is_refused(Scene scene) {
        Actor actor = scene.loggedIn();
        String known = idsTold(actor, "?limit=1").get(0);

        for (String limit : List.of("0", "101", "-1", "1.0", "1e1", "ten", "", "%31%30%00", "99999999999999999999")) {
            assertThat(actor.get("/auth/events?limit=" + limit)).as(limit).isViolationOf("limit");
        }
        assertThat(actor.get("/auth/events?limit=1&limit=1")).isViolationOf("limit");
        for (String before : List.of("", "x", known + "0", "018f0000-0000-7000-8000-000000000000")) {
            assertThat(actor.get("/auth/events?before=" + before)).as(before).isViolationOf("before");
        }
        assertThat(actor.get("/auth/events?before=" + known + "&before=" + known))
                .isViolationOf("before");
    }

    /** Her own, and many that are made up; all their ids, newest first. */
    private static List<String> happened(Person person, Scene scene) {
        Sql sql = Sql.of(scene);
        sql.change(
                "insert into security_event (id, at, type, user_id) select uuidv7(), now(), 'session_renewed', app_user.id"
                        + " from app_user, generate_series(1, " + MANY + ") where username = ?",
                person.username());
        return sql.rows(
                "select cast(security_event.id as text) from security_event join app_user on app_user.id = user_id"
                        + " where username = ? order by security_event.id desc",
                person.username());
    }

    private static List<String> idsTold(Actor actor, String query) {
        Answer answer = actor.get("/auth/events" + query);
        assertThat(answer).hasStatus(200).isJson();
        List<String> ids = new ArrayList<>();
        answer.json().forEach(event -> ids.add(event.path("id").asText()));
        return ids;
    }
}
