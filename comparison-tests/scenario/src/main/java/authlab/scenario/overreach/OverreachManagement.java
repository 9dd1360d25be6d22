package authlab.scenario.overreach;

import static authlab.scenario.Defence.MANAGEMENT_APART;
import static authlab.scenario.Expectation.refused;

import authlab.client.Actor;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.List;
import java.util.stream.Stream;

/**
 * The attacker asks the public port for what is meant for who runs the service: how many are logged in, how full the pool
 * is, which library serves.
 *
 * <p>A half-fix that does not help: asking for a login first. A customer has one.
 */
public final class OverreachManagement implements Scenario {

    private static final List<String> PATHS = List.of(
            "/q/metrics",
            "/q/health",
            "/q/health/live",
            "/q/health/ready",
            "/q",
            "/q/",
            "/q/info",
            "/q/dev-ui",
            "/q/swagger-ui",
            "/q/openapi/../metrics",
            "/q/openapi;/../metrics",
            "/q//metrics",
            "/Q/metrics",
            "/metrics",
            "/health",
            "/actuator");

    @Override
    public Facts facts() {
        return Facts.of("ask the public port for metrics and health")
                .because("what is for operators has a port of its own, and the public one does not know its paths")
                .onAll(refused(404, "not-found"))
                .bitesWithout(MANAGEMENT_APART)
                .standards("ASVS V13.4.5", "WSTG-CONF-05", "CWE-200", "CWE-497", "OWASP A05:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody who holds nothing, and a customer,");
        Actor customer = lab.newCustomer().logIn();

        lab.step("when the public port tells either of them what is for operators, that is the prize.");
        return Attempt.bestOf(Stream.of(lab.visitor(), customer)
                .flatMap(actor ->
                        PATHS.stream().map(path -> Attempt.of(actor.get(path), path + " is answered for everybody"))));
    }
}
