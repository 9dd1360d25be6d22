package authlab.suite.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import authlab.client.Actor;
import authlab.client.Credentials;
import authlab.client.Person;
import authlab.client.Request;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;

/** Requests that are almost those of the contract. Who is right about everything is in the midst of them now and then. */
final class RandomRequests {

    private static final List<String> METHODS = List.of(
            "GET", "GET", "GET", "POST", "POST", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "get", "X");

    private static final List<String> PATHS = List.of(
            "/api/me",
            "/api/account",
            "/api/transfers",
            "/api/transfers?limit=2",
            "/api/transfers?limit=1&before=018f0000-0000-7000-8000-000000000000",
            "/api/transfers/018f0000-0000-7000-8000-000000000000",
            "/auth/csrf",
            "/auth/sessions",
            "/auth/sessions?keepCurrent=true",
            "/auth/sessions/018f0000-0000-7000-8000-000000000000",
            "/auth/login",
            "/auth/register",
            "/auth/refresh",
            "/auth/logout",
            "/auth/events?limit=2",
            "/api/admin/users?limit=2&after=a",
            "/api/admin/users/nobody/roles",
            "/api/admin/users/nobody/status",
            "/api/admin/users/nobody/sessions",
            "/api/admin/keys/nobody",
            "/.well-known/jwks.json",
            "/q/openapi");

    private static final Map<String, List<String>> HEADERS = Map.ofEntries(
            Map.entry("Accept", List.of("application/json", "text/event-stream", "*/*")),
            Map.entry("Content-Type", List.of("application/json", "application/json; charset=utf-16", "text/plain")),
            Map.entry("Idempotency-Key", List.of("a-key")),
            Map.entry("Origin", List.of("https://localhost:8443", "null")),
            Map.entry("Sec-Fetch-Site", List.of("same-origin", "cross-site")),
            Map.entry("User-Agent", List.of("fuzz")),
            Map.entry("X-Forwarded-For", List.of("192.0.2.1, 198.51.100.2")),
            Map.entry("Forwarded", List.of("for=192.0.2.43;proto=https, for=\"[2001:db8::17]:4711\"")),
            Map.entry("X-Forwarded-Proto", List.of("https")),
            Map.entry("Expect", List.of("100-continue")),
            Map.entry("Range", List.of("bytes=0-1")),
            Map.entry("If-None-Match", List.of("\"x\"")),
            Map.entry("Transfer-Encoding", List.of("chunked", "gzip, chunked")),
            Map.entry("Content-Length", List.of("0", "3", "70000")),
            Map.entry("Upgrade", List.of("h2c", "websocket")),
            Map.entry("X-HTTP-Method-Override", List.of("DELETE")));

    private final Dice dice;
    private final Actor actor;
    private final Person person;

    /** @param actor holds credentials that are good until a request says otherwise */
    RandomRequests(Dice dice, Actor actor, Person person) {
        this.dice = dice;
        this.actor = actor;
        this.person = person;
    }

    /** One that a client can send. */
    Request next() {
        Request request = Request.of(dice.oneOf(METHODS), path());
        request = dice.percent(70) ? dressed(request) : request;
        for (int i = dice.below(4); i > 0; i--) {
            String name = dice.oneOf(HEADERS.keySet().stream().sorted().toList());
            request = request.header(name, dice.like(dice.oneOf(HEADERS.get(name))));
        }
        return dice.percent(60) ? withBody(request) : request;
    }

    /** What no client sends: the bytes of one, with some changed. */
    byte[] nextBytes(String authority) {
        Request request = next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder head = new StringBuilder(request.method() + " " + request.path() + " HTTP/1.1\r\n");
        head.append("Host: ")
                .append(dice.percent(90) ? authority : dice.like(authority))
                .append("\r\n");
        head.append("Connection: close\r\n");
        request.headers()
                .forEach(header -> head.append(header.name())
                        .append(": ")
                        .append(header.value())
                        .append("\r\n"));
        if (!request.has("Content-Length") && !request.has("Transfer-Encoding")) {
            request.body()
                    .ifPresent(body ->
                            head.append("Content-Length: ").append(body.length).append("\r\n"));
        }
        bytes.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
        request.body().ifPresent(bytes::writeBytes);
        return dice.percent(50) ? bytes.toByteArray() : dice.like(bytes.toByteArray());
    }

    private String path() {
        String path = dice.oneOf(PATHS);
        return dice.percent(60) ? path : dice.like(path);
    }

    private Request dressed(Request request) {
        Credentials held = actor.credentials();
        Credentials shown = dice.percent(70)
                ? held
                : held.withAccess(dice.like(held.access().orElse("")));
        return actor.holding(shown).dressed(request);
    }

    private Request withBody(Request request) {
        String right = dice.oneOf(List.of(
                "{\"to\":\"" + person.username() + "\",\"amount\":1,\"memo\":\"x\"}",
                "{\"to\":\"nobody\",\"amount\":1}",
                "{\"username\":\"" + person.username() + "\",\"password\":\"wrong\"}",
                "{\"password\":\"wrong\"}",
                "{\"refreshToken\":\"" + "A".repeat(43) + "." + "A".repeat(43) + "\"}",
                "{\"currentPassword\":\"wrong\",\"newPassword\":\"wrong as well\"}",
                "{\"enabled\":false}",
                "[\"user\"]"));
        if (dice.percent(10)) {
            return request.body(dice.bytes(70_000));
        }
        return dice.percent(50)
                ? request.json(Map.of()).body("application/json", dice.like(right))
                : request.body("application/json", right);
    }
}
