package authlab.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import authlab.token.Signer;
import authlab.token.Token;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Against a server that logs anybody in and notes what it was sent. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ActorTest {

    /** As {@code printf id | sha256sum} has it, in base64url. */
    private static final String SHA_256_OF_ID = "pWFFJwzms769HdAStzlIZ33WGNSWSIvGCKPLQ841R90";

    private static final Person ALICE = new Person("alice", "tea-party-at-four");

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private Service service;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::note);
        server.createContext("/auth/login", this::login);
        server.createContext("/auth/logout", this::logout);
        server.start();
        service = Service.plain(
                URI.create("http://localhost:" + server.getAddress().getPort()));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void a_login_is_kept_and_sent_along() {
        Actor alice = service.visitor(Carrier.SESSION);

        alice.login(ALICE);
        alice.post("/api/transfers", List.of());

        assertThat(alice.sessionId()).isEqualTo("login-1");
        assertThat(last().headers.getFirst("Cookie")).isEqualTo("__Host-session=id");
        assertThat(last().headers.getFirst("X-CSRF-Token")).isEqualTo("ct");
    }

    @Test
    void on_a_device_with_a_key_each_request_has_a_proof_of_its_own() {
        DeviceKey device = DeviceKey.fresh();
        Actor alice = service.visitor(Carrier.SESSION).on(device);

        alice.login(ALICE);
        alice.get("/api/me?a=b");

        Token atLogin = Token.parse(seen.get(0).headers.getFirst("DPoP"));
        Token proof = Token.parse(last().headers.getFirst("DPoP"));
        assertThat(Signer.signed(device.signer().key(), proof)).isTrue();
        assertThat(atLogin.claims().has("ath")).isFalse();
        assertThat(proof.claims().path("ath").asText()).isEqualTo(SHA_256_OF_ID);
        assertThat(proof.claims().path("htm").asText()).isEqualTo("GET");
        assertThat(proof.claims().path("htu").asText()).isEqualTo(service.base() + "/api/me");
        assertThat(proof.claims().path("jti")).isNotEqualTo(atLogin.claims().path("jti"));
    }

    @Test
    void a_snapshot_has_no_key() {
        Actor alice = service.visitor(Carrier.SESSION).on(DeviceKey.fresh());
        alice.login(ALICE);

        alice.snapshot().get("/api/me");

        assertThat(last().headers.getFirst("Cookie")).isEqualTo("__Host-session=id");
        assertThat(last().headers.getFirst("DPoP")).isNull();
    }

    @Test
    void a_bound_token_is_sent_as_such() {
        Credentials held = Credentials.none(Carrier.JWT_BEARER).withAccess("at");

        service.holding(held).on(DeviceKey.fresh()).get("/api/me");

        assertThat(last().headers.getFirst("Authorization")).isEqualTo("DPoP at");
    }

    @Test
    void the_carrier_is_asked_for_at_jwt_auth_only() {
        service.visitor(Carrier.JWT_BEARER).login(ALICE);
        String bearer = last().body;
        service.visitor(Carrier.SESSION).login(ALICE);
        String session = last().body;

        assertThat(bearer).contains("\"carrier\":\"bearer\"");
        assertThat(session).doesNotContain("carrier");
    }

    @Test
    void a_bearer_renews_by_the_refresh_token_alone() {
        Actor alice = service.holding(
                Credentials.none(Carrier.JWT_BEARER).withAccess("at").withRefresh("rt"));

        alice.refresh();

        assertThat(last().body).isEqualTo("{\"refreshToken\":\"rt\"}");
        assertThat(last().headers).doesNotContainKey("Authorization");
    }

    @Test
    void after_logout_she_holds_nothing_but_the_thief_still_does() {
        Actor alice = service.visitor(Carrier.SESSION);
        alice.login(ALICE);
        Actor thief = alice.snapshot();

        alice.logout();
        alice.get("/api/me");
        Seen herRequest = last();
        thief.get("/api/me");

        assertThat(herRequest.headers).doesNotContainKey("Cookie");
        assertThat(last().headers.getFirst("Cookie")).isEqualTo("__Host-session=id");
    }

    @Test
    void the_wire_sends_what_the_client_refuses() {
        Request request = Request.get("/api/me").header("Host", "evil.example");

        Answer answer = service.wire().send(request).orElseThrow();

        assertThatThrownBy(() -> service.send(request)).isInstanceOf(IllegalArgumentException.class);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(last().headers.getFirst("Host")).isEqualTo("evil.example");
    }

    @Test
    void the_wire_hears_an_answer_that_comes_before_all_is_sent() throws IOException {
        byte[] endless = new byte[16 * 1024 * 1024];
        try (ServerSocket refusing = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Wire wire = Service.plain(URI.create("http://localhost:" + refusing.getLocalPort()))
                    .wire();
            CompletableFuture<Optional<Answer>> answer = CompletableFuture.supplyAsync(() -> wire.send(endless));

            try (Socket unread = refusing.accept()) {
                unread.getOutputStream().write("HTTP/1.1 413 \r\nContent-Length: 0\r\n\r\n".getBytes(UTF_8));

                assertThat(answer.join())
                        .hasValueSatisfying(given -> assertThat(given.status()).isEqualTo(413));
            }
        }
    }

    @Test
    void a_service_that_is_down_gives_no_answer() {
        server.stop(0);

        assertThatThrownBy(() -> service.send(Request.get("/api/me"))).isInstanceOf(NoAnswer.class);
    }

    private Seen last() {
        return seen.get(seen.size() - 1);
    }

    private void login(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Set-Cookie", "__Host-session=id; Path=/; Secure; HttpOnly; SameSite=Strict");
        answer(exchange, 200, "{\"sessionId\":\"login-1\",\"csrfToken\":\"ct\"}");
    }

    private void logout(HttpExchange exchange) throws IOException {
        answer(exchange, 204, "");
    }

    private void note(HttpExchange exchange) throws IOException {
        answer(exchange, 200, "");
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        seen.add(new Seen(
                exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private record Seen(Headers headers, String body) {}
}
