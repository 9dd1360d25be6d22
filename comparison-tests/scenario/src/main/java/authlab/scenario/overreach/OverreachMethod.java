package authlab.scenario.overreach;

import static authlab.scenario.Defence.METHOD_AS_SENT;
import static authlab.scenario.Expectation.refused;

import authlab.client.Actor;
import authlab.client.Request;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.List;
import java.util.stream.Stream;

/**
 * The attacker asks in a way that nobody thought of: what guards {@code GET} and {@code POST} may never have heard of
 * {@code PATCH}.
 *
 * <p>A half-fix that does not help: a list of methods that are forbidden. {@code JEFF} is on none.
 */
public final class OverreachMethod implements Scenario {

    private static final List<String> METHODS =
            List.of("TRACE", "PATCH", "OPTIONS", "PUT", "DELETE", "COPY", "PROPFIND", "get", "JEFF");

    private static final List<String> PATHS = List.of("/auth/logout", "/api/me", "/api/admin/users");

    /** Says that it is another one, for whoever believes that. */
    private static final String OVERRIDE = "X-HTTP-Method-Override";

    @Override
    public Facts facts() {
        return Facts.of("send TRACE, PATCH and methods that do not exist")
                .because("an endpoint has the methods that are listed for it; every other is refused, whatever it says")
                .onAll(refused(405, "method-not-allowed"))
                .bitesWithout(METHOD_AS_SENT)
                .standards("ASVS V4.1.4", "ASVS V13.4.4", "WSTG-CONF-06", "CWE-650", "OWASP A05:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody who is logged in and is no admin,");
        Actor mallory = lab.newCustomer().logIn();

        lab.step("when any method that no endpoint lists brings an answer, even by naming another, that is the prize.");
        return Attempt.bestOf(PATHS.stream()
                .flatMap(path -> METHODS.stream().flatMap(method -> spelled(method, path)))
                .map(request -> Attempt.of(
                        mallory.snapshot().send(request),
                        request.method() + " of " + request.path() + " is answered")));
    }

    private static Stream<Request> spelled(String method, String path) {
        Request plain = Request.of(method, path);
        return Stream.of(plain, plain.header(OVERRIDE, path.startsWith("/auth") ? "POST" : "GET"));
    }
}
