package authlab.suite.events;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.EventStream;
import authlab.client.EventStream.Event;
import authlab.client.Person;
import authlab.client.Request;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import authlab.suite.Sql;
import java.net.http.HttpClient.Version;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** {@code GET /auth/events/stream}: what happens is told as it happens. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventStreamTest {

    static final Request STREAM = Request.get("/auth/events/stream");

    @EachCarrier(in = Configuration.ADMINISTERED)
    void it_tells_what_the_list_tells_over_both_versions_of_http(Scene scene) {
        Person person = scene.member();
        Actor actor = scene.loggedIn(person);
        for (Version version : Version.values()) {
            try (EventStream stream = actor.at(scene.service().over(version)).listen(STREAM)) {
                assertThat(stream.status()).isEqualTo(200);
                assertThat(stream.headers().firstValue("Content-Type")).hasValue("text/event-stream");
                assertThat(stream.headers().firstValue("Cache-Control")).hasValue("no-store");
                scene.loggedIn(scene.member());

                Actor another = scene.loggedIn(person);

                await("two events").until(() -> stream.events().size() >= 2);
                assertThat(stream.types()).containsExactlyInAnyOrder("authn_login_success", "session_created");
                assertThat(stream.events())
                        .allSatisfy(event -> assertThat(event.data())
                                .isEqualTo(listed(event.id(), actor))
                                .contains(another.sessionId()));
                assertThat(stream.isOver()).isFalse();
            }
        }
    }

    @EachCarrier(
            of = {SESSION, JWT_BEARER},
            in = Configuration.ADMINISTERED)
    void whoever_comes_again_is_told_first_what_she_missed(Scene scene) {
        Person person = scene.member();
        Actor actor = scene.loggedIn(person);
        Event heard;
        try (EventStream stream = actor.listen(STREAM)) {
            assertThat(actor.refresh()).hasStatus(200);
            heard = awaitEvents(1, stream).get(0);
        }
        scene.loggedIn(person);

        try (EventStream again = actor.listen(STREAM.header("Last-Event-ID", heard.id()))) {
            assertThat(awaitEvents(2, again))
                    .extracting(Event::type)
                    .containsExactlyInAnyOrder("authn_login_success", "session_created");
            assertThat(actor.refresh()).hasStatus(200);

            List<Event> all = awaitEvents(3, again);

            assertThat(all.get(2).type()).isEqualTo("session_renewed");
            assertThat(all).extracting(Event::id).doesNotHaveDuplicates().doesNotContain(heard.id());
        }
    }

    @EachCarrier(
            of = {SESSION, JWT_COOKIE},
            in = Configuration.ADMINISTERED)
    void who_missed_more_than_one_stream_tells_goes_on_with_the_next(Scene scene) {
        Person person = scene.member();
        Actor actor = scene.loggedIn(person);
        String begun = Chronicle.told(actor).get(0).path("id").asText();
        Sql.of(scene)
                .change(
                        "insert into security_event (id, at, type, user_id)"
                                + " select uuidv7(), now(), 'session_renewed', id"
                                + " from app_user, generate_series(1, 60) where username = ?",
                        person.username());

        EventStream first = actor.listen(STREAM.header("Last-Event-ID", begun));
        await("it breaks off").until(first::isOver);
        Event heard = first.last().orElseThrow();
        assertThat(heard.type()).isNotEqualTo("end");

        try (EventStream second = actor.listen(STREAM.header("Last-Event-ID", heard.id()))) {
            await("the rest")
                    .until(() -> first.events().size() + second.events().size() == 60);
            assertThat(second.events()).extracting(Event::id).doesNotContainAnyElementsOf(ids(first));
            assertThat(second.isOver()).isFalse();
        }
    }

    @EachCarrier(of = SESSION, in = Configuration.ADMINISTERED)
    void what_another_stream_left_behind_is_passed_over(Scene scene) {
        Person person = scene.member();
        Actor actor = scene.loggedIn(person);

        for (String id : List.of("", "x", "0", "018f0000-0000-7000-8000", "ffffffff-ffff-7fff-bfff-ffffffffffff")) {
            try (EventStream stream = actor.listen(STREAM.header("Last-Event-ID", id))) {
                assertThat(stream.status()).isEqualTo(200);
                assertThat(actor.refresh()).hasStatus(200);
                assertThat(awaitEvents(1, stream)).extracting(Event::type).containsExactly("session_renewed");
            }
        }
    }

    @EachCarrier
    void nobody_who_is_not_logged_in_may_listen(Scene scene) {
        assertThat(scene.visitor().send(STREAM)).isProblem(401, "unauthenticated");
        Answer head = scene.loggedIn().send(Request.of("HEAD", STREAM.path()));
        assertThat(head).hasStatus(200).hasNoBody();
    }

    private static List<Event> awaitEvents(int count, EventStream stream) {
        await(count + " events").until(() -> stream.events().size() >= count);
        return stream.events();
    }

    private static List<String> ids(EventStream stream) {
        return stream.events().stream().map(Event::id).toList();
    }

    /** The same event in the list, as JSON. */
    private static String listed(String id, Actor actor) {
        return Chronicle.told(actor).stream()
                .filter(event -> event.path("id").asText().equals(id))
                .map(Object::toString)
                .findFirst()
                .orElse("none of that id");
    }
}
