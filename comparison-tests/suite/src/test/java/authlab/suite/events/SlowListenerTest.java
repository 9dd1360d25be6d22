package authlab.suite.events;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.SESSION;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import authlab.client.Actor;
import authlab.client.EventStream;
import authlab.client.Person;
import authlab.client.Request;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import authlab.suite.Sql;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** Whoever opens a stream and does not read it: that must cost nobody else anything, and the service not much. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SlowListenerTest {

    private static final int EVENTS_AT_ONCE = 40;

    /** Far more than an event has, so that what sockets hold is soon full. */
    private static final int EVENT_BYTES = 40_000;

    private static final int ROUNDS = 6;
    private static final Duration HEARD_MAX = Duration.ofSeconds(30);

    @EachCarrier(
            of = {SESSION, JWT_BEARER},
            in = Configuration.ADMINISTERED)
    void she_is_cut_off_and_others_hear_in_time(Scene scene) throws IOException {
        Person sleeping = scene.member();
        Person awake = scene.member();
        Actor listener = scene.loggedIn(awake);
        try (Socket unread = opened(scene.loggedIn(sleeping), scene);
                EventStream stream = listener.listen(EventStreamTest.STREAM)) {
            for (int round = 1; round <= ROUNDS; round++) {
                happen(EVENTS_AT_ONCE, EVENT_BYTES, sleeping, scene);
                happen(1, 1, awake, scene);
                int heard = round;
                await("the other hears")
                        .atMost(HEARD_MAX)
                        .until(() -> stream.events().size() >= heard);
            }

            String all = readToTheEnd(unread);

            assertThat(all).startsWith("HTTP/1.1 200").doesNotContain("event:end", "event: end");
            assertThat(all.length()).isLessThan(ROUNDS * EVENTS_AT_ONCE * EVENT_BYTES);
            assertThat(stream.isOver()).isFalse();
        }
    }

    private static Socket opened(Actor actor, Scene scene) throws IOException {
        Socket socket = scene.service().wire().open("http/1.1");
        StringBuilder head =
                new StringBuilder("GET " + EventStreamTest.STREAM.path() + " HTTP/1.1\r\nHost: localhost\r\n");
        for (Request.Header header : actor.dressed(EventStreamTest.STREAM).headers()) {
            head.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        socket.getOutputStream().write(head.append("\r\n").toString().getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }

    private static void happen(int events, int bytes, Person person, Scene scene) {
        Sql.of(scene)
                .change(
                        "insert into security_event (id, at, type, user_id, user_agent)"
                                + " select uuidv7(), now(), 'session_renewed', id, repeat('x', ?)"
                                + " from app_user, generate_series(1, ?) where username = ?",
                        bytes,
                        events,
                        person.username());
    }

    /** The connection is closed, one way or the other. */
    private static String readToTheEnd(Socket socket) throws IOException {
        StringBuilder all = new StringBuilder();
        byte[] some = new byte[64 * 1024];
        try {
            for (int read = 0; read >= 0; read = socket.getInputStream().read(some)) {
                all.append(new String(some, 0, read, ISO_8859_1));
            }
        } catch (SocketException reset) {
            return all.toString();
        }
        return all.toString();
    }
}
