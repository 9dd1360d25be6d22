package authlab.scenario.steal;

import authlab.client.Actor;
import authlab.client.Person;
import authlab.client.Request;
import authlab.scenario.Customer;
import authlab.scenario.Lab;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What happens, and every secret that somebody held or typed meanwhile. */
final class Day {

    private final Lab lab;
    private final Set<String> secrets = new LinkedHashSet<>();

    Day(Lab lab) {
        this.lab = lab;
    }

    Collection<String> secrets() {
        return secrets;
    }

    /** What somebody holds beside those whose day it was. */
    void note(Actor actor) {
        noted(actor);
    }

    void passes() {
        Customer customer = lab.newCustomer();
        secrets.add(customer.person().password());
        Actor actor = noted(customer.logIn());
        actor.get("/api/me");
        actor.refresh();
        noted(actor);
        mistypes(customer);
        misbehaves(actor);
        noted(customer.logIn()).logout();
        noted(customer.logIn()).get("/api/me");
    }

    private void mistypes(Customer customer) {
        String wrong = "not-quite-" + customer.username();
        secrets.add(wrong);
        lab.visitor().login(customer.person().with(wrong));
        lab.visitor().login(new Person(wrong, customer.username()));
        lab.service().register(customer.person().with(wrong));
        lab.service().register(new Person("", wrong));
        lab.service().send(Request.post("/auth/login").body("application/json", "{\"password\":\"" + wrong + "\",}"));
    }

    private void misbehaves(Actor actor) {
        String access = actor.credentials().access().orElseThrow();
        String cookie = lab.carrier().accessCookie().orElse("__Host-access") + "=" + access;
        String refresh = actor.credentials().refresh().orElseThrow();
        lab.with(actor.credentials().withAccess(access + "x")).get("/api/me");
        lab.service().send(Request.get("/api/me?access_token=" + access));
        lab.service().send(Request.post("/auth/refresh?token=" + refresh));
        lab.service()
                .send(Request.get("/api/me")
                        .header("Authorization", "Bearer " + access)
                        .header("Authorization", "Bearer " + access)
                        .header("Cookie", cookie + "; " + cookie));
        actor.delete("/auth/sessions/" + access);
        actor.send(Request.post("/auth/logout").header("X-CSRF-Token", refresh));
        actor.post("/auth/refresh", Map.of("refreshToken", refresh, "token", access));
        noted(actor);
    }

    /** What she holds at this moment, and of what has parts the last: a signature, or what rotates. */
    private Actor noted(Actor actor) {
        actor.credentials().secrets().forEach(secret -> {
            secrets.add(secret);
            secrets.add(secret.substring(secret.lastIndexOf('.') + 1));
        });
        return actor;
    }
}
