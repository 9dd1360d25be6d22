package authlab.scenario.overreach;

import static authlab.scenario.Defence.ROLE_CHECK;
import static authlab.scenario.Expectation.refused;

import authlab.client.Actor;
import authlab.client.Request;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Somebody who is no admin, or no admin any more, asks for what only an admin may.
 *
 * <p>A half-fix that does not help: a page that does not show the button. She writes the request herself.
 */
public final class OverreachVertical implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("do what only an admin may, as somebody who is none, or none any more")
                .because("an endpoint names the role that it needs, and whoever lacks it does not come in")
                .onAll(refused(403, "forbidden"))
                .bitesWithout(ROLE_CHECK)
                .standards(
                        "ASVS V8.2.1",
                        "ASVS V8.3.1",
                        "ASVS V10.3.2",
                        "RFC 9700 §2.3",
                        "WSTG-ATHZ-02",
                        "CWE-862",
                        "CWE-269",
                        "OWASP A01:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody who never was an admin, and somebody who was one until a moment ago,");
        Customer mallory = lab.newCustomer();
        Customer victim = lab.newCustomer();
        Actor never = mallory.logIn();
        Actor noMore = formerAdmin(lab).logIn();

        lab.step("when one of them does what only an admin may, that is the prize.");
        return Attempt.bestOf(Stream.of(never, noMore)
                .flatMap(actor -> acts(mallory, victim)
                        .map(request -> Attempt.of(
                                actor.send(request),
                                "somebody without the role may " + request.method() + " " + request.path()))));
    }

    private static Customer formerAdmin(Lab lab) {
        Actor admin = lab.admin();
        Customer former = lab.newCustomer();
        String roles = "/api/admin/users/" + former + "/roles";
        Lab.require(204, admin.put(roles, List.of("user", "admin")));
        Lab.require(204, admin.put(roles, List.of("user")));
        return former;
    }

    private static Stream<Request> acts(Customer self, Customer other) {
        String users = "/api/admin/users";
        return Stream.of(
                Request.get(users),
                Request.put(users + "/" + self + "/roles").json(List.of("user", "admin")),
                Request.put(users + "/" + other + "/status").json(Map.of("enabled", false)),
                Request.delete(users + "/" + other + "/sessions"),
                Request.delete(users + "/" + other),
                Request.delete("/api/admin/sessions"));
    }
}
