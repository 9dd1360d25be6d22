package authlab.scenario.inject;

import static authlab.scenario.Expectation.refused;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.UnpreparedException;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The attacker says of one message in two ways how long it is. A proxy goes by one of them and the service by the other, so
 * what the proxy took for a body is the next request to the service, in the name of whoever comes next on that connection.
 *
 * <p>A half-fix that does not help: preferring one of the two (RFC 9112 §6.3) and reading on. The connection must end.
 */
public final class InjectSmuggle implements Scenario {

    private static final String HEAD =
            "POST /auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    /** Ends the connection, so that whoever waits for answers knows when there are no more. */
    private static final String HIDDEN = "GET /hidden HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private static final Duration UNTIL_CLOSED = Duration.ofSeconds(5);

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");

    @Override
    public Facts facts() {
        return Facts.of("hide a request in the body of another, by two lengths of it")
                .because("a message whose length can be told in two ways is answered by 400, and its connection ends")
                .onAll(refused(400, ""))
                .asRegression(
                        "how long a message is, Netty reads, and there is no part of ours that could be taken out")
                .standards("RFC 9112 §11.2", "ASVS V4.2.1", "WSTG-INPV-15", "CWE-444", "OWASP A04:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a connection on which a proxy sends one request after the other,");
        lab.step("and one of them that is longer or shorter, depending on who reads it:");
        lab.step("an answer to the request that was hidden in it is the prize.");
        return Attempt.bestOf(ambiguous().stream().map(message -> attempt(lab, message)));
    }

    private static List<String> ambiguous() {
        String asChunk = Integer.toHexString(HIDDEN.length()) + "\r\n" + HIDDEN + "\r\n0\r\n\r\n";
        String behindLastChunk = "0\r\n\r\n" + HIDDEN;
        String chunked = "Transfer-Encoding: chunked\r\n";
        String lengthOfAll = "Content-Length: " + behindLastChunk.length() + "\r\n";
        return List.of(
                HEAD + lengthOfAll + chunked + "\r\n" + behindLastChunk,
                HEAD + chunked + lengthOfAll + "\r\n" + behindLastChunk,
                HEAD + "Content-Length: 4\r\n" + chunked + "\r\n" + asChunk,
                HEAD + lengthOfAll + "Transfer-Encoding: xchunked\r\n\r\n" + behindLastChunk,
                HEAD + lengthOfAll + "Transfer-Encoding: chunked, identity\r\n\r\n" + behindLastChunk,
                HEAD + lengthOfAll + "Transfer-Encoding : chunked\r\n\r\n" + behindLastChunk,
                HEAD + lengthOfAll + "X: y\nTransfer-Encoding: chunked\r\n\r\n" + behindLastChunk,
                HEAD + "Content-Length: 0\r\n" + lengthOfAll + "\r\n" + behindLastChunk,
                HEAD + "Content-Length: 0, " + behindLastChunk.length() + "\r\n\r\n" + behindLastChunk);
    }

    private static Attempt attempt(Lab lab, String message) {
        List<Integer> statuses = statuses(lab, message);
        lab.step("  " + abridged(message) + " → " + statuses);
        if (statuses.contains(404)) {
            return Attempt.succeeded("the hidden request was answered");
        }
        return statuses.size() == 1
                ? new Attempt.Refused(statuses.get(0), "")
                : Attempt.inconclusive("one answer was due, and then the end, but there came " + statuses);
    }

    /** Of all answers until the service ends the connection. */
    private static List<Integer> statuses(Lab lab, String message) {
        try (Socket connection = lab.service().wire().waiting(UNTIL_CLOSED).open("http/1.1")) {
            connection.getOutputStream().write(message.getBytes(ISO_8859_1));
            connection.getOutputStream().flush();
            String answers = new String(connection.getInputStream().readAllBytes(), ISO_8859_1);
            return STATUS_LINE
                    .matcher(answers)
                    .results()
                    .map(line -> Integer.valueOf(line.group(1)))
                    .toList();
        } catch (IOException goesOn) {
            throw new UnpreparedException("the connection did not end after " + abridged(message), goesOn);
        }
    }

    /** What says where it ends. */
    private static String abridged(String message) {
        return message.substring(HEAD.length(), message.indexOf("\r\n\r\n")).replace("\r\n", " | ");
    }
}
