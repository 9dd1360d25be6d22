package authlab.lab.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The line alone, between a client and something that answers each byte with an empty message of that type. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseLineTest {

    private static final int NOTHING_WITHIN_MS = 300;
    private static final int ANSWER_WITHIN_MS = 20_000;

    private ServerSocket server;
    private DatabaseLine line;
    private Socket client;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread answering = new Thread(this::answerAll, "a kind of PostgreSQL");
        answering.setDaemon(true);
        answering.start();
        line = DatabaseLine.to(server.getLocalPort());
        client = newClient();
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
        line.close();
        server.close();
    }

    @Test
    void a_whole_line_brings_everything() throws IOException {
        assertThat(answerTo('A')).isEqualTo('A');
    }

    @Test
    void a_line_that_loses_notifications_brings_the_rest() throws IOException {
        line.loseNotifications();

        client.getOutputStream().write('A');

        assertThat(answerTo('T')).isEqualTo('T');
    }

    @Test
    void a_silent_line_keeps_what_it_was_given_until_it_is_healed() throws IOException {
        line.fallSilent();
        client.setSoTimeout(NOTHING_WITHIN_MS);
        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> answerTo('T'));

        line.heal();

        client.setSoTimeout(ANSWER_WITHIN_MS);
        assertThat(client.getInputStream().read()).isEqualTo('T');
    }

    @Test
    void a_line_that_is_cut_ends_what_was_open_and_lets_nobody_through() throws IOException {
        assertThat(answerTo('T')).isEqualTo('T');

        line.cut();

        assertThat(isOver(client)).isTrue();
        try (Socket another = newClient()) {
            assertThat(isOver(another)).isTrue();
        }
    }

    @Test
    void what_comes_over_a_slow_line_is_late_in_both_directions() throws IOException {
        line.lag(Duration.ofMillis(60));
        long begun = System.nanoTime();

        assertThat(answerTo('T')).isEqualTo('T');

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(120));
    }

    private Socket newClient() throws IOException {
        String url = line.jdbcUrl("jdbc:postgresql://127.0.0.1:" + server.getLocalPort() + "/any");
        int port = Integer.parseInt(url.replaceFirst("^.*:(\\d+)/any\\?.*$", "$1"));
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(ANSWER_WITHIN_MS);
        return socket;
    }

    /** The type of the message that comes. */
    private int answerTo(char question) throws IOException {
        client.getOutputStream().write(question);
        DataInputStream in = new DataInputStream(client.getInputStream());
        int type = in.read();
        assertThat(in.readInt()).isEqualTo(Integer.BYTES);
        return type;
    }

    private static boolean isOver(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException reset) {
            return !(reset instanceof SocketTimeoutException);
        }
    }

    private void answerAll() {
        while (!server.isClosed()) {
            try (Socket one = server.accept()) {
                for (int type = one.getInputStream().read();
                        type >= 0;
                        type = one.getInputStream().read()) {
                    one.getOutputStream().write(new byte[] {(byte) type, 0, 0, 0, Integer.BYTES});
                }
            } catch (IOException gone) {
                // The next one, if there is any.
            }
        }
    }
}
