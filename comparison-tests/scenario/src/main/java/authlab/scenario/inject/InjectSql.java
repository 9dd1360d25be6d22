package authlab.scenario.inject;

import static authlab.scenario.Expectation.refused;
import static java.nio.charset.StandardCharsets.UTF_8;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Person;
import authlab.client.Request;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The attacker writes SQL wherever something may be written: names, passwords, ids, parameters, headers, credentials.
 *
 * <p>A half-fix that does not help: doubling quotation marks. Numbers have none, and bytes that are no UTF-8 may swallow one.
 */
public final class InjectSql implements Scenario {

    private static final String DROP = "'; drop table login; --";

    private static final List<String> TEXTS = List.of(
            DROP, "' or '1'='1", "' union select username, password_hash from app_user --", "1 or 1=1", "$1", "\u0000");

    @Override
    public Facts facts() {
        return Facts.of("write SQL into every field, id, parameter, header and credential")
                .because("every value reaches PostgreSQL as a parameter of a statement that was written before")
                .onAll(refused(404, "not-found"))
                .asRegression("parameters are PostgreSQL's own, and no statement is put together from what was sent")
                .standards("ASVS V1.2.4", "WSTG-INPV-05", "CWE-89", "OWASP A03:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a victim, and a customer who writes SQL wherever she may write:");
        Customer victim = lab.newCustomer();
        Actor mallory = lab.newCustomer().logIn();
        Stream<Answer> answers = Stream.of(
                        asNobody(lab, victim), asCustomer(mallory, victim), asCredential(lab, mallory), badUtf8(lab))
                .flatMap(some -> some);

        lab.step("a yes where she should hear no is the prize, or a defect that she can go on from;");
        Attempt asked = Attempt.ifNoneElse(
                Attempt.of(mallory.get("/api/transfers/" + encoded("' or '1'='1")), "another's transfer"),
                answers.map(answer -> Attempt.of(answer, "what was sent was taken for a part of a statement")));

        lab.step("or that a memo comes to mean something, and something is gone afterwards.");
        Answer paid = mallory.post("/api/transfers", Map.of("to", victim.username(), "amount", 1, "memo", DROP));
        Actor owner = victim.logIn();
        boolean isLiteral = paid.property("memo").equals(Optional.of(DROP));
        boolean isThere = owner.get("/api/account").property("balance").equals(Optional.of("1000001"));
        return isLiteral && isThere ? asked : Attempt.succeeded("what was there is not as it was");
    }

    private static Stream<Answer> asNobody(Lab lab, Customer victim) {
        return TEXTS.stream()
                .flatMap(text -> Stream.of(
                                lab.carrier().login(new Person(text, text)),
                                lab.carrier().login(victim.person().with(text)),
                                Request.post("/auth/register").json(Map.of("username", text, "password", "a" + text)),
                                Request.post("/auth/login")
                                        .json(Map.of("username", text, "password", text, "carrier", text)),
                                Request.get("/.well-known/" + encoded(text)))
                        .map(lab.service()::send));
    }

    /** Of what is refused for one reason, so that it would be a surprise if it were not. */
    private static Stream<Answer> asCustomer(Actor mallory, Customer victim) {
        return TEXTS.stream()
                .flatMap(text -> Stream.of(
                        mallory.post("/api/transfers", Map.of("to", text, "amount", 1)),
                        mallory.post("/api/transfers", Map.of("to", victim.username(), "amount", text)),
                        mallory.get("/api/transfers?limit=" + encoded(text)),
                        mallory.get("/api/transfers?before=" + encoded(text)),
                        mallory.get("/auth/events?before=" + encoded(text)),
                        mallory.get("/api/transfers/" + encoded(text)),
                        mallory.delete("/auth/sessions/" + encoded(text)),
                        mallory.get("/api/admin/users?after=" + encoded(text)),
                        mallory.delete("/api/admin/users/" + encoded(text)),
                        mallory.reauthenticate(text)));
    }

    /** A NUL in a header is no HTTP, and no client sends it. */
    private static Stream<Answer> asCredential(Lab lab, Actor mallory) {
        return TEXTS.stream()
                .filter(text -> !text.equals("\u0000"))
                .flatMap(text -> Stream.of(
                        lab.with(mallory.credentials().withAccess(text)).get("/api/me"),
                        lab.with(mallory.credentials().withRefresh(text)).refresh(),
                        mallory.send(Request.post("/api/transfers")
                                .json(Map.of("to", text, "amount", 1))
                                .header("Idempotency-Key", text)
                                .header("X-CSRF-Token", text))));
    }

    /** Half a character before the quotation mark, which a careless decoder takes for its other half. */
    private static Stream<Answer> badUtf8(Lab lab) {
        byte[] body = "{\"username\":\"x?' or 1=1 --\",\"password\":\"x?' or 1=1 --\"}".getBytes(UTF_8);
        for (int i = 0; i < body.length; i++) {
            body[i] = body[i] == '?' ? (byte) 0xbf : body[i];
        }
        Request login = Request.post("/auth/login").header("Content-Type", "application/json");
        return Stream.of(
                lab.service().send(login.body(body)),
                lab.service().send(Request.get("/api/transfers/%bf%27%20or%201=1")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
