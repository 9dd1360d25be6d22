package authlab.scenario.report;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Carrier;
import authlab.lab.ServiceKind;
import authlab.scenario.Attempt;
import authlab.scenario.Defence;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Lack;
import authlab.scenario.Scenario;
import authlab.scenario.Transcript.Line;
import authlab.scenario.Tuning;
import authlab.scenario.play.Judgement;
import authlab.scenario.play.Judgement.Verdict;
import authlab.scenario.play.Performance;
import authlab.scenario.play.Play;
import authlab.scenario.standards.Coverage;
import authlab.scenario.standards.Coverage.Open;
import authlab.scenario.standards.Coverage.OutOfScope;
import authlab.scenario.standards.Coverage.Shown;
import authlab.scenario.standards.Evidence;
import authlab.scenario.standards.Requirement;
import authlab.scenario.standards.Standard;
import authlab.scenario.standards.Standard.Chapter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Runs that nobody played. */
final class Runs {

    private Runs() {}

    /** What never attacks. */
    record Told(String id, Facts facts) implements Scenario {
        @Override
        public Attempt attack(Lab lab) {
            throw new UnsupportedOperationException();
        }
    }

    static final Scenario TAMPER = new Told(
            "forge-tamper",
            Facts.of("change the name inside the credential")
                    .because("the signature covers header and payload")
                    .on(SESSION, notApplicable("an opaque id says nothing to edit"))
                    .on(JWT_BEARER, unauthenticated())
                    .on(JWT_COOKIE, unauthenticated())
                    .bitesWithout(Defence.SIGNATURE_CHECK)
                    .standards("RFC 8725 §3.3"));

    static final Scenario IDLE = new Told(
            "outlive-idle",
            Facts.of("use a login that its owner left idle")
                    .because("the time of the last use is the service's to know")
                    .onAll(unauthenticated())
                    .bitesWithout(Defence.IDLE_TIMEOUT)
                    .in(Tuning.SHORT_LIVED)
                    .standards("ASVS V7.3.1", "CWE-613"));

    private static final Coverage TESTED = shown("", "authlab.Some#a_test", "README.md#Settings");

    /** Every answer there is to a requirement. */
    static final Standard STANDARD = new Standard(
            "Standard 1.0",
            "All of it.",
            List.of(new Chapter(
                    "Chapter 1",
                    List.of(
                            asked(1, shown("", "outlive-idle"), shown("A note.", "forge-tamper")),
                            asked(2, new OutOfScope("There is no such thing."), new Open("It is to come.")),
                            asked(3, TESTED, TESTED)))));

    private static Requirement asked(int number, Coverage sessionAuth, Coverage jwtAuth) {
        return new Requirement(
                "S " + number,
                number == 3 ? OptionalInt.empty() : OptionalInt.of(number),
                "Something of the kind.",
                Map.of(ServiceKind.SESSION_AUTH, sessionAuth, ServiceKind.JWT_AUTH, jwtAuth));
    }

    private static Coverage shown(String note, String... evidence) {
        return new Shown(List.of(evidence).stream().map(Evidence::of).toList(), note);
    }

    /** Every verdict there is, on healthy and weakened services. */
    static Run mixed() {
        return of(List.of(
                notPlayed(TAMPER, SESSION),
                refused(TAMPER, JWT_BEARER),
                bites(TAMPER, JWT_BEARER, Defence.SIGNATURE_CHECK),
                overcome(TAMPER, JWT_COOKIE),
                bites(TAMPER, JWT_COOKIE, Defence.SIGNATURE_CHECK),
                refused(IDLE, SESSION),
                doesNotBite(IDLE, SESSION, Defence.IDLE_TIMEOUT),
                unclear(IDLE, JWT_BEARER, Optional.empty()),
                unclear(IDLE, JWT_BEARER, Optional.of(Lack.of(Defence.IDLE_TIMEOUT))),
                refused(IDLE, JWT_COOKIE),
                bites(IDLE, JWT_COOKIE, Defence.IDLE_TIMEOUT)));
    }

    static Run green() {
        return of(List.of(
                notPlayed(TAMPER, SESSION),
                refused(TAMPER, JWT_BEARER),
                bites(TAMPER, JWT_BEARER, Defence.SIGNATURE_CHECK)));
    }

    static Run of(List<Performance> performances) {
        return new Run(
                Instant.parse("2026-11-24T10:15:30Z"),
                Duration.ofSeconds(95),
                new Versions("0.1.0", "3.34.1", "17.0.15", Optional.of("18.4")),
                new Machine("Linux 6.1", "amd64", 2, 8L << 30, "OpenJDK 64-Bit Server VM 17.0.15"),
                List.of(STANDARD),
                performances);
    }

    static Performance notPlayed(Scenario scenario, Carrier carrier) {
        Judgement judgement = new Judgement(Verdict.NOT_APPLICABLE, "an opaque id says nothing to edit");
        return new Performance(
                new Play(scenario, carrier, Optional.empty()), Optional.empty(), judgement, List.of(), Duration.ZERO);
    }

    static Performance refused(Scenario scenario, Carrier carrier) {
        return performance(
                new Play(scenario, carrier, Optional.empty()),
                new Attempt.Refused(401, "unauthenticated"),
                Verdict.AS_EXPECTED);
    }

    static Performance overcome(Scenario scenario, Carrier carrier) {
        return performance(
                new Play(scenario, carrier, Optional.empty()), Attempt.succeeded("the money"), Verdict.CONTRADICTED);
    }

    static Performance refusedOtherwise(Scenario scenario, Carrier carrier) {
        return performance(
                new Play(scenario, carrier, Optional.empty()), new Attempt.Refused(403, "csrf"), Verdict.CONTRADICTED);
    }

    static Performance bites(Scenario scenario, Carrier carrier, Defence without) {
        return performance(
                new Play(scenario, carrier, Optional.of(Lack.of(without))),
                Attempt.succeeded("the money"),
                Verdict.AS_EXPECTED);
    }

    static Performance doesNotBite(Scenario scenario, Carrier carrier, Defence without) {
        return performance(
                new Play(scenario, carrier, Optional.of(Lack.of(without))),
                new Attempt.Refused(401, "unauthenticated"),
                Verdict.CONTRADICTED);
    }

    static Performance unclear(Scenario scenario, Carrier carrier, Optional<Lack> without) {
        return performance(
                new Play(scenario, carrier, without), Attempt.inconclusive("nobody answered"), Verdict.INCONCLUSIVE);
    }

    static Performance performance(Play play, Attempt attempt, Verdict verdict) {
        return new Performance(
                play,
                Optional.of(attempt),
                new Judgement(verdict, attempt.toString()),
                List.of(
                        new Line.Step("Given somebody who is logged in,"),
                        new Line.Exchange(
                                "POST /auth/login  {\"username\":\"p1\",\"password\":\"…\"}",
                                "200 {\"sessionId\":\"4f2c0d7e\"}  Set-Cookie: __Host-session=…Xk29aQ"),
                        new Line.More(7),
                        new Line.Picture("What she sees", "/9j/4AAQ"),
                        new Line.Step("her credential still works: that is the prize."),
                        new Line.Exchange("GET /api/me  Cookie: __Host-session=…Xk29aQ", "401 unauthenticated")),
                Duration.ofMillis(1234));
    }
}
