package authlab.suite.proof;

import static authlab.suite.AnswerAssert.assertThat;
import static authlab.suite.proof.BoundLoginTest.assertRefused;
import static authlab.suite.proof.BoundLoginTest.loggedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.DeviceKey;
import authlab.client.Request;
import authlab.client.Simultaneously;
import authlab.lab.Instance;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import authlab.suite.Sql;
import authlab.suite.Stage;
import authlab.token.ProofDraft;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** A proof is good once, wherever it is sent. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UsedProofTest {

    @EachCarrier
    void a_proof_is_good_once(Scene scene) {
        Actor actor = loggedIn(scene, scene.regular(), DeviceKey.fresh());
        actor.get("/api/me");
        Request request = actor.dressed(Request.get("/api/me"));

        assertThat(scene.service().send(request)).hasStatus(200);

        assertRefused(scene.service().send(request));
        assertThat(actor.get("/api/me")).hasStatus(200);
    }

    @EachCarrier
    void another_instance_has_heard_of_it(Scene scene) {
        Stage stage = scene.stage();
        Instance second = stage.lab(Configuration.ORDINARY)
                .startBeside(
                        scene.instance(),
                        Configuration.ORDINARY.settingsOf(scene.instance().kind()));
        try {
            Scene elsewhere = stage.scene(second, scene.carrier());
            Actor actor = loggedIn(scene, scene.regular(), DeviceKey.fresh());
            assertThat(actor.get("/api/me")).hasStatus(200);
            Request request = addressedTo(scene, actor.dressed(Request.get("/api/me")));
            Request other = addressedTo(scene, actor.dressed(Request.get("/api/me")));

            assertThat(send(scene, request)).hasStatus(200);

            assertRefused(send(elsewhere, request));
            assertThat(send(elsewhere, other)).hasStatus(200);
            assertRefused(send(scene, other));
        } finally {
            second.stop();
        }
    }

    @EachCarrier
    void of_many_who_send_it_at_once_one_is_let_in(Scene scene) {
        Actor actor = loggedIn(scene, scene.regular(), DeviceKey.fresh());
        actor.get("/api/me");
        Request request = actor.dressed(Request.get("/api/me"));

        List<Answer> answers = Simultaneously.times(10, () -> scene.service().send(request));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200);
    }

    @EachCarrier
    void whoever_has_not_the_key_leaves_nothing_behind(Scene scene) {
        DeviceKey device = DeviceKey.fresh();
        Actor victim = loggedIn(scene, scene.regular(), device);
        DeviceKey other = DeviceKey.fresh();
        Actor thief = victim.snapshot().on(other);
        assertRefused(thief.get("/api/me"));
        assertThat(victim.get("/api/me")).hasStatus(200);

        ProofDraft thiefs = proofOf(other, thief, scene);
        ProofDraft victims = proofOf(device, victim, scene);
        assertRefused(sentWith(thiefs, other, thief));
        assertThat(sentWith(victims, device, victim)).hasStatus(200);

        assertThat(kept(other, thiefs, scene)).isZero();
        assertThat(kept(device, victims, scene)).isEqualTo(1);
    }

    @EachCarrier(in = Configuration.TIDY)
    void it_is_forgotten_when_it_is_too_old_to_be_used_again(Scene scene) {
        Sql sql = Sql.of(scene);
        String old = "old of " + scene;
        String young = "young of " + scene;
        keep(old, "- interval '1 s'", sql);
        keep(young, "+ interval '5 min'", sql);

        await("the old one is gone").atMost(Duration.ofSeconds(30)).until(() -> kept(old, sql) == 0);

        assertThat(kept(young, sql)).isEqualTo(1);
    }

    private static ProofDraft proofOf(DeviceKey device, Actor actor, Scene scene) {
        return device.proofFor(
                Request.get("/api/me"),
                scene.service().base(),
                actor.credentials().access());
    }

    private static Answer sentWith(ProofDraft draft, DeviceKey device, Actor actor) {
        return actor.send(Request.get("/api/me").header("DPoP", draft.signedBy(device.signer())));
    }

    private static long kept(DeviceKey device, ProofDraft proof, Scene scene) {
        return kept(device.signer().kid() + proof.claims().path("jti").asText(), Sql.of(scene));
    }

    private static long kept(String digested, Sql sql) {
        return sql.number("select count(*) from used_proof where digest = sha256(convert_to(?, 'UTF8'))", digested);
    }

    private static void keep(String digested, String when, Sql sql) {
        sql.change(
                "insert into used_proof (digest, forget_after) values (sha256(convert_to(?, 'UTF8')), clock_timestamp() "
                        + when + ") on conflict (digest) do nothing",
                digested);
    }

    private static Request addressedTo(Scene scene, Request request) {
        URI base = scene.service().base();
        return request.header("Host", base.getRawAuthority());
    }

    private static Answer send(Scene scene, Request request) {
        return scene.service().wire().send(request).orElseThrow();
    }
}
