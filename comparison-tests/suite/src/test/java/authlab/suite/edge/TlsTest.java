package authlab.suite.edge;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Carrier;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TlsTest {

    private static final String PROTOCOL_VERSION = "alert 70";
    private static final String HANDSHAKE_FAILURE = "alert 40";

    /** ECDHE with AES-GCM, for either kind of key. */
    private static final List<Integer> GOOD = List.of(0xc02b, 0xc02f, 0xc02c, 0xc030);

    /** ECDHE with AES-CBC and SHA-1: what was good for the older versions. */
    private static final List<Integer> OLD = List.of(0xc009, 0xc013, 0xc00a, 0xc014, 0x002f, 0x0035);

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void version_1_3_is_spoken_where_the_client_can(Scene scene) throws IOException {
        try (Socket socket = scene.service().wire().open("http/1.1")) {
            assertThat(((SSLSocket) socket).getSession().getProtocol()).isEqualTo("TLSv1.3");
        }
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void version_1_2_is_the_oldest(Scene scene) {
        assertThat(new ClientHello(ClientHello.TLS_1_2, GOOD).answerOf(scene.service()))
                .isEqualTo("hello");
        for (int version : List.of(ClientHello.TLS_1_1, ClientHello.TLS_1_0, ClientHello.SSL_3)) {
            assertThat(new ClientHello(version, OLD).answerOf(scene.service()))
                    .as("version %x", version)
                    .isEqualTo(PROTOCOL_VERSION);
        }
    }

    /** No forward secrecy, no authenticated encryption, or none at all: each by itself, so that nothing better is chosen. */
    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void weak_cipher_suites_are_absent(Scene scene) {
        List<Integer> weak = List.of(
                0x0000, 0x0002, 0x0004, 0x0005, 0x0009, 0x000a, 0x0018, 0x002f, 0x0033, 0x0034, 0x0035, 0x0039, 0x003b,
                0x003c, 0x003d, 0x0067, 0x006b, 0x009c, 0x009d, 0xc006, 0xc007, 0xc008, 0xc009, 0xc00a, 0xc010, 0xc011,
                0xc012, 0xc013, 0xc014, 0xc015, 0xc018, 0xc023, 0xc024, 0xc027, 0xc028);
        for (int suite : weak) {
            assertThat(new ClientHello(ClientHello.TLS_1_2, List.of(suite)).answerOf(scene.service()))
                    .as("suite %04x", suite)
                    .isEqualTo(HANDSHAKE_FAILURE);
        }
    }
}
