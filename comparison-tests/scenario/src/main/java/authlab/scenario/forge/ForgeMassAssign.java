package authlab.scenario.forge;

import static authlab.scenario.Defence.STRICT_BINDING;
import static authlab.scenario.Expectation.refused;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Person;
import authlab.client.Request;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The attacker adds to a body what nobody asked for, and hopes that it is written where it fits.
 *
 * <p>A half-fix that does not help: ignoring what is unknown. The day somebody adds that property to the class, it is
 * known.
 */
public final class ForgeMassAssign implements Scenario {

    private static final Map<String, Object> SMUGGLED = Map.of(
            "roles", List.of("user", "admin"),
            "role", "admin",
            "enabled", true,
            "id", "01890000-0000-7000-8000-000000000000",
            "userId", "01890000-0000-7000-8000-000000000000",
            "sessionId", "01890000-0000-7000-8000-000000000000",
            "authenticatedAt", "2099-01-01T00:00:00Z",
            "balance", 1_000_000_000);

    @Override
    public Facts facts() {
        return Facts.of("smuggle roles, ids and times into the bodies of register, login and password")
                .because("a body has the properties of its request, and one that has another is refused whole")
                .onAll(refused(400, "validation"))
                .bitesWithout(STRICT_BINDING)
                .standards(
                        "ASVS V8.2.3",
                        "ASVS V15.3.3",
                        "RFC 9700 §4.15",
                        "WSTG-INPV-20",
                        "CWE-915",
                        "OWASP A01:2021",
                        "OWASP A08:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody who registers as an admin, by writing so,");
        Customer known = lab.newCustomer();
        Actor mallory = known.logIn();
        Attempt registered = register(known.person(), lab);

        lab.step("or writes it, or something else that is not hers to say, when she logs in or proves who she is:");
        lab.step("to be an admin is the prize, and so is any answer but a refusal.");
        return Attempt.bestOf(Stream.concat(
                Stream.of(registered),
                SMUGGLED.entrySet().stream()
                        .flatMap(extra -> bodies(known.person(), extra)
                                .map(request -> Attempt.of(
                                        mallory.snapshot().send(request),
                                        "a body with " + extra.getKey() + " is taken")))));
    }

    private static Attempt register(Person known, Lab lab) {
        Person another = new Person("m-" + Long.toString(System.nanoTime(), Character.MAX_RADIX), known.password());
        Answer answer = lab.service()
                .send(Request.post("/auth/register")
                        .json(with(
                                Map.of("username", another.username(), "password", another.password()),
                                Map.entry("roles", SMUGGLED.get("roles")))));
        if (answer.status() != 201) {
            return Attempt.refusedBy(answer);
        }
        Actor admin = lab.visitor();
        Lab.require(200, admin.login(another));
        return Attempt.of(admin.get("/api/admin/users"), "she has made herself an admin");
    }

    private static Stream<Request> bodies(Person known, Map.Entry<String, Object> extra) {
        String password = known.password();
        return Stream.of(
                Request.post("/auth/register")
                        .json(with(Map.of("username", known.username(), "password", password), extra)),
                Request.post("/auth/login")
                        .json(with(Map.of("username", known.username(), "password", password), extra)),
                Request.post("/auth/password")
                        .json(with(Map.of("currentPassword", password, "newPassword", password + "!"), extra)),
                Request.post("/auth/reauthenticate").json(with(Map.of("password", password), extra)),
                Request.post("/api/transfers").json(with(Map.of("to", known.username(), "amount", 1), extra)));
    }

    private static Map<String, Object> with(Map<String, Object> body, Map.Entry<String, Object> extra) {
        Map<String, Object> more = new HashMap<>(body);
        more.put(extra.getKey(), extra.getValue());
        return more;
    }
}
