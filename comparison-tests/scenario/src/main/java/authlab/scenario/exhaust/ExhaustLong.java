package authlab.scenario.exhaust;

import static authlab.scenario.Defence.BODY_LIMIT;
import static authlab.scenario.Expectation.refused;
import static java.nio.charset.StandardCharsets.US_ASCII;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Request;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The attacker sends what takes long to read and longer to understand: a password of a megabyte, a token of a hundred
 * kilobytes, thousands of cookies, JSON that is nothing but depth.
 *
 * <p>A half-fix that does not help: believing {@code Content-Length}. What comes in chunks says none.
 */
public final class ExhaustLong implements Scenario {

    private static final int MEGABYTE = 1 << 20;
    private static final int TOKEN_BYTES = 100_000;
    private static final int COOKIES = 5_000;
    private static final int DEPTH = 10_000;

    @Override
    public Facts facts() {
        return Facts.of("send very long passwords, tokens and headers, and very deep JSON")
                .because("what is longer than anything that is needed is refused before it is read to its end")
                .onAll(refused(413, "payload-too-large"))
                .bitesWithout(BODY_LIMIT)
                .standards("ASVS V15.2.2", "WSTG-BUSL-07", "CWE-400", "CWE-770", "OWASP A04:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody who wants to work,");
        Actor customer = lab.newCustomer().logIn();

        lab.step("when an attacker sends a password of a megabyte, that it is read to its end is the prize;");
        Attempt announced = toTheEnd(lab.sendRaw(login("x".repeat(MEGABYTE))));
        Attempt inChunks = toTheEnd(lab.sendRaw(inChunks(login("x".repeat(MEGABYTE)))));

        lab.step("or that any other long thing is not refused, or that nobody is served any more.");
        Stream<Attempt> others = Stream.of(
                        customer.dressed(Request.get("/api/me")).header("X-Long", "x".repeat(TOKEN_BYTES)),
                        longCredential(lab),
                        Request.get("/api/me").header("Cookie", cookies()),
                        Request.post("/auth/login").body("application/json", deep()))
                .map(request -> Attempt.of(lab.sendRaw(request), "it was taken in"));
        Attempt attempt = Attempt.ifNoneElse(Attempt.bestOf(Stream.of(announced, inChunks)), others);
        Lab.require(200, customer.get("/api/me"));
        return attempt;
    }

    /** A wrong password is another thing than a long one: it has been looked at. */
    private static Attempt toTheEnd(Answer answer) {
        return answer.status() == 401 ? Attempt.succeeded("a megabyte was read and hashed") : Attempt.refusedBy(answer);
    }

    private static Request login(String password) {
        return Request.post("/auth/login")
                .body("application/json", "{\"username\":\"nobody\",\"password\":\"" + password + "\"}");
    }

    /** One chunk for all. */
    private static Request inChunks(Request request) {
        byte[] body = request.body().orElseThrow();
        String text = Integer.toHexString(body.length) + "\r\n" + new String(body, US_ASCII) + "\r\n0\r\n\r\n";
        return request.body("application/json", text).header("Transfer-Encoding", "chunked");
    }

    private static Request longCredential(Lab lab) {
        String value = "x".repeat(TOKEN_BYTES);
        return lab.carrier()
                .accessCookie()
                .map(name -> Request.get("/api/me").header("Cookie", name + "=" + value))
                .orElseGet(() -> Request.get("/api/me").header("Authorization", "Bearer " + value));
    }

    private static String cookies() {
        return IntStream.range(0, COOKIES).mapToObj(i -> "c" + i + "=x").collect(Collectors.joining("; "));
    }

    private static String deep() {
        return "{\"username\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH) + "}";
    }
}
