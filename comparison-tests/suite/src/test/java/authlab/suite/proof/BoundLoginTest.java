package authlab.suite.proof;

import static authlab.suite.AnswerAssert.assertThat;
import static authlab.suite.Scene.isAlive;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.DeviceKey;
import authlab.client.Person;
import authlab.client.Request;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import authlab.token.Token;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** From a login to its end, on a device that has a key. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BoundLoginTest {

    private static final String CHALLENGE = "DPoP realm=\"authlab\", error=\"%s\", algs=\"ES256 EdDSA\"";

    @EachCarrier
    void a_login_that_brings_a_proof_is_bound_and_says_so(Scene scene) {
        Actor actor = onDevice(scene);

        Answer answer = scene.logIn(actor, scene.regular());

        assertThat(answer.json().path("bound").isBoolean()).isTrue();
        assertThat(answer.property("bound")).contains("true");
        assertThat(answer.property("tokenType"))
                .isEqualTo(scene.carrier() == Carrier.JWT_BEARER ? Optional.of("DPoP") : Optional.empty());
        assertThat(answer.header("DPoP-Nonce")).isPresent();
        assertThat(actor.get("/api/me")).hasStatus(200);
    }

    @EachCarrier
    void one_that_brings_none_is_not(Scene scene) {
        Answer answer = scene.logIn(scene.visitor(), scene.regular());

        assertThat(answer.property("bound")).isEmpty();
        assertThat(answer).hasNoHeader("DPoP-Nonce");
    }

    @EachCarrier(of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE})
    void the_access_token_names_the_key_as_rfc_9449_has_it(Scene scene) {
        DeviceKey device = DeviceKey.fresh();
        Actor actor = loggedIn(scene, scene.regular(), device);

        Token token = Token.parse(actor.credentials().access().orElseThrow());

        assertThat(token.claims().path("cnf").toString())
                .isEqualTo("{\"jkt\":\"" + device.signer().kid() + "\"}");
    }

    @EachCarrier
    void a_key_of_another_kind_will_do(Scene scene) {
        Actor actor = loggedIn(scene, scene.regular(), DeviceKey.madeFor("EdDSA"));

        assertThat(actor.get("/api/me")).hasStatus(200);
    }

    @EachCarrier
    void without_the_nonce_a_login_is_asked_for_it_and_not_for_another_password(Scene scene) {
        DeviceKey device = DeviceKey.fresh();
        Request login = scene.carrier().login(scene.regular());
        String proof =
                device.proofFor(login, scene.service().base(), Optional.empty()).signedBy(device.signer());

        Answer answer = scene.service().send(login.header("DPoP", proof));

        assertThat(answer)
                .isProblem(401, "use-dpop-nonce")
                .hasHeader("WWW-Authenticate", CHALLENGE.formatted("use_dpop_nonce"))
                .setsNoCookie();
        assertThat(answer.header("DPoP-Nonce")).isPresent();
    }

    @EachCarrier
    void a_login_with_a_proof_that_is_none_is_refused(Scene scene) {
        Request login = scene.carrier().login(scene.regular());

        assertThat(scene.service().send(login.header("DPoP", "a.b.c")))
                .isProblem(401, "invalid-dpop-proof")
                .hasHeader("WWW-Authenticate", CHALLENGE.formatted("invalid_dpop_proof"))
                .setsNoCookie();
    }

    @EachCarrier
    void what_a_thief_copies_is_worth_nothing_to_her(Scene scene) {
        Actor victim = loggedIn(scene, scene.regular(), DeviceKey.fresh());
        Actor thief = victim.snapshot();

        assertRefused(thief.get("/api/me"));
        assertRefused(thief.on(DeviceKey.fresh()).get("/api/me"));
        assertRefused(thief.refresh());
        assertRefused(thief.on(DeviceKey.fresh()).refresh());
        assertRefused(thief.logout());

        assertThat(isAlive(victim)).isTrue();
        assertThat(victim.refresh()).hasStatus(200);
    }

    @EachCarrier
    void a_refresh_stays_bound(Scene scene) {
        Actor actor = loggedIn(scene, scene.regular(), DeviceKey.fresh());

        Answer answer = actor.refresh();

        assertThat(answer).hasStatus(200);
        assertThat(answer.property("bound")).contains("true");
        assertThat(actor.get("/api/me")).hasStatus(200);
        assertRefused(actor.snapshot().get("/api/me"));
    }

    @EachCarrier
    void so_does_a_reauthentication(Scene scene) {
        Actor actor = loggedIn(scene, scene.regular(), DeviceKey.fresh());

        assertThat(actor.reauthenticate(scene.regular().password()).property("bound"))
                .contains("true");

        assertThat(actor.get("/api/me")).hasStatus(200);
        assertRefused(actor.snapshot().get("/api/me"));
        assertRefused(actor.snapshot().refresh());
    }

    @EachCarrier
    void so_does_a_change_of_the_password(Scene scene) {
        Person person = scene.member();
        Actor actor = loggedIn(scene, person, DeviceKey.fresh());

        assertThat(actor.changePassword(person.password(), "another battery, another staple")
                        .property("bound"))
                .contains("true");

        assertThat(actor.get("/api/me")).hasStatus(200);
        assertRefused(actor.snapshot().get("/api/me"));
    }

    @EachCarrier
    void it_is_logged_out_by_its_device(Scene scene) {
        Actor actor = loggedIn(scene, scene.regular(), DeviceKey.fresh());
        DeviceKey device = DeviceKey.fresh();
        Actor copy = actor.snapshot();

        assertThat(actor.logout()).hasStatus(204);

        assertThat(copy.on(device).get("/api/me")).isProblem(401, "unauthenticated");
    }

    @EachCarrier
    void logging_in_anew_on_the_same_device_ends_it(Scene scene) {
        DeviceKey device = DeviceKey.fresh();
        Actor actor = loggedIn(scene, scene.regular(), device);
        Actor before = actor.snapshot().on(device);

        scene.logIn(actor, scene.regular());

        assertThat(before.get("/api/me")).isProblem(401, "unauthenticated");
        assertThat(actor.get("/api/me")).hasStatus(200);
    }

    @EachCarrier
    void a_proof_beside_what_is_bound_to_nothing_means_nothing(Scene scene) {
        Actor actor = scene.loggedIn();

        assertThat(actor.send(Request.get("/api/me").header("DPoP", "nonsense")))
                .hasStatus(200)
                .hasNoHeader("DPoP-Nonce");
        assertThat(actor.send(Request.post("/auth/logout").header("DPoP", "nonsense")))
                .hasStatus(204)
                .hasNoHeader("DPoP-Nonce");
    }

    @EachCarrier(of = Carrier.JWT_BEARER)
    void a_bound_token_is_no_bearer_token(Scene scene) {
        DeviceKey device = DeviceKey.fresh();
        Actor actor = loggedIn(scene, scene.regular(), device);
        String token = actor.credentials().access().orElseThrow();

        assertRefused(actor.send(Request.get("/api/me").header("Authorization", "Bearer " + token)));

        assertThat(actor.send(Request.get("/api/me").header("Authorization", "dpop " + token)))
                .hasStatus(200);
    }

    @EachCarrier(of = Carrier.JWT_BEARER)
    void a_bearer_token_is_no_bound_one(Scene scene) {
        String token = scene.loggedIn().credentials().access().orElseThrow();

        assertThat(scene.service().send(Request.get("/api/me").header("Authorization", "DPoP " + token)))
                .isProblem(401, "unauthenticated")
                .hasHeader("WWW-Authenticate", CHALLENGE.formatted("invalid_token"));
    }

    @EachCarrier(of = Carrier.JWT_BEARER)
    void both_schemes_at_once_are_two_credentials(Scene scene) {
        String token = scene.loggedIn().credentials().access().orElseThrow();

        assertThat(scene.service()
                        .send(Request.get("/api/me")
                                .header("Authorization", "DPoP " + token)
                                .header("Cookie", "__Host-access=" + token)))
                .isViolationOf("Authorization");
    }

    @EachCarrier(in = Configuration.HASTY)
    void what_a_thief_sends_is_no_use_of_the_login(Scene scene) {
        Actor victim = loggedIn(scene, scene.regular(), DeviceKey.fresh());
        LastUse lastUse = longAgo(victim, scene);
        Actor bystander = scene.loggedIn();
        LastUse bystandersUse = longAgo(bystander, scene);
        Actor thief = victim.snapshot();

        assertRefused(thief.get("/api/me"));
        assertRefused(thief.on(DeviceKey.fresh()).get("/api/me"));

        // Uses are written together: one that was noted before the bystander's is there when hers is.
        assertThat(bystander.get("/api/me")).hasStatus(200);
        bystandersUse.isRecent();
        lastUse.isAsLongAgo();
        assertThat(victim.get("/api/me")).hasStatus(200);
        lastUse.isRecent();
    }

    /** A renewal is no use, and gives a token that knows how long ago its login began. */
    private static LastUse longAgo(Actor actor, Scene scene) {
        LastUse lastUse = LastUse.of(actor, scene);
        lastUse.wasLongAgo();
        assertThat(actor.refresh()).hasStatus(200);
        return lastUse;
    }

    static Actor onDevice(Scene scene) {
        return scene.visitor().on(DeviceKey.fresh());
    }

    static Actor loggedIn(Scene scene, Person person, DeviceKey device) {
        Actor actor = scene.visitor().on(device);
        scene.logIn(actor, person);
        return actor;
    }

    static void assertRefused(Answer answer) {
        assertThat(answer)
                .isProblem(401, "invalid-dpop-proof")
                .hasHeader("WWW-Authenticate", CHALLENGE.formatted("invalid_dpop_proof"));
    }
}
