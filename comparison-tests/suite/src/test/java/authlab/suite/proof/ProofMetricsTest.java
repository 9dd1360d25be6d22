package authlab.suite.proof;

import static authlab.suite.AnswerAssert.assertThat;
import static authlab.suite.proof.BoundLoginTest.assertRefused;
import static authlab.suite.proof.BoundLoginTest.loggedIn;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Carrier;
import authlab.client.DeviceKey;
import authlab.client.Request;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** Whoever watches an instance sees how proofs fare there. Others may send some besides: what is counted only grows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProofMetricsTest {

    private static final String ACCEPTED = "auth_proofs_accepted_total";
    private static final String STATEMENTS = "auth_proofs_statements_total";

    @EachCarrier
    void a_proof_that_is_accepted_is_counted_and_kept_by_a_statement(Scene scene) {
        Actor actor = loggedIn(scene, scene.regular(), DeviceKey.fresh());
        double accepted = read(ACCEPTED, scene);
        double statements = read(STATEMENTS, scene);

        assertThat(actor.get("/api/me")).hasStatus(200);

        assertThat(read(ACCEPTED, scene)).isGreaterThan(accepted);
        assertThat(read(STATEMENTS, scene)).isGreaterThan(statements);
    }

    @EachCarrier
    void one_that_is_refused_is_counted_by_what_was_wrong_with_it(Scene scene) {
        Actor actor = loggedIn(scene, scene.regular(), DeviceKey.fresh());
        Actor thief = actor.snapshot();
        assertThat(actor.get("/api/me")).hasStatus(200);
        Request once = actor.dressed(Request.get("/api/me"));
        assertThat(scene.service().send(once)).hasStatus(200);

        assertCounted("used", () -> assertRefused(scene.service().send(once)), scene);
        assertCounted(
                "form", () -> assertRefused(actor.send(Request.get("/api/me").header("DPoP", "a.b.c"))), scene);
        assertCounted(
                "key",
                () -> assertRefused(thief.snapshot().on(DeviceKey.fresh()).get("/api/me")),
                scene);
        assertCounted(
                scene.carrier() == Carrier.JWT_BEARER ? "sent-as-bearer" : "missing",
                () -> assertRefused(thief.get("/api/me")),
                scene);
    }

    @EachCarrier
    void every_reason_is_there_before_it_has_ever_happened(Scene scene) {
        Set<String> reasons = metrics(scene)
                .lines()
                .filter(line -> line.startsWith("auth_proofs_refused_total{"))
                .map(line -> line.replaceFirst(".*reason=\"([a-z-]+)\".*", "$1"))
                .collect(Collectors.toSet());

        assertThat(reasons)
                .containsExactlyInAnyOrder(
                        "missing",
                        "form",
                        "sent-as-bearer",
                        "used",
                        "one-header",
                        "claims",
                        "type",
                        "algorithm",
                        "public-key",
                        "signature",
                        "method",
                        "target",
                        "time",
                        "credential",
                        "key",
                        "nonce");
    }

    private static void assertCounted(String reason, Runnable refusal, Scene scene) {
        String metric = "auth_proofs_refused_total{reason=\"" + reason + "\"}";
        double before = read(metric, scene);

        refusal.run();

        assertThat(read(metric, scene)).as(reason).isGreaterThan(before);
    }

    private static double read(String metric, Scene scene) {
        return metrics(scene)
                .lines()
                .filter(line -> line.startsWith(metric + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static String metrics(Scene scene) {
        return scene.instance().management().send(Request.get("/q/metrics")).text();
    }
}
