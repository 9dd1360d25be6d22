package authlab.suite.keys;

import static authlab.suite.AnswerAssert.assertThat;
import static authlab.suite.keys.OwnKeys.kidOf;
import static authlab.suite.keys.OwnKeys.published;
import static authlab.suite.keys.OwnKeys.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.EventStream;
import authlab.client.Request;
import authlab.client.Simultaneously;
import authlab.suite.OnStage;
import authlab.suite.Stage;
import authlab.token.KeyRing;
import authlab.token.Signer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code DELETE /api/admin/keys/{kid}}: a key may be in the wrong hands. */
@OnStage
@DisplayNameGeneration(ReplaceUnderscores.class)
class WithdrawalTest {

    private static OwnKeys keys;

    private final Signer now = Signer.madeFor("ES256");
    private final Signer soon = Signer.madeFor("ES256");

    @BeforeAll
    static void two_instances(Stage stage) {
        keys = OwnKeys.on(stage, "keys-to-withdraw");
    }

    @AfterAll
    static void end() {
        keys.close();
    }

    @BeforeEach
    void a_ring_of_two_keys() {
        keys.put(KeyRing.of(now).next(soon));
    }

    @ParameterizedTest
    @EnumSource(names = {"JWT_BEARER", "JWT_COOKIE"})
    void every_token_that_it_signed_is_dead_and_the_logins_live_on(Carrier carrier) {
        Actor customer = keys.customer(carrier);
        Actor old = customer.snapshot();
        Actor admin = keys.admin(carrier);
        assertThat(kidOf(customer)).isEqualTo(now.kid());
        keys.assertAliveEverywhere(customer);

        assertThat(withdraw(admin, now)).hasStatus(204).hasNoBody().setsNoCookie();

        keys.assertDeadEverywhere(customer);
        keys.assertDeadEverywhere(admin);
        String sessionId = customer.sessionId();
        assertThat(customer.refresh()).hasStatus(200);
        assertThat(customer.sessionId()).isEqualTo(sessionId);
        assertThat(kidOf(customer)).isEqualTo(soon.kid());
        keys.assertAliveEverywhere(customer);
        keys.assertDeadEverywhere(old);
        assertThat(admin.refresh()).hasStatus(200);
        assertThat(kidOf(keys.customer(carrier))).isEqualTo(soon.kid());
    }

    /** Whoever listens by a token of it may be anybody who has the key. */
    @ParameterizedTest
    @EnumSource(names = {"JWT_BEARER", "JWT_COOKIE"})
    void what_listens_by_it_hears_the_end_on_both_and_the_login_lives_on(Carrier carrier) {
        Actor customer = keys.customer(carrier);
        Actor admin = keys.admin(carrier);
        Request stream = Request.get("/auth/events/stream");
        try (EventStream here = customer.listen(stream);
                EventStream there = customer.at(keys.there().service()).listen(stream)) {

            assertThat(withdraw(admin, now)).hasStatus(204);

            for (EventStream listening : List.of(here, there)) {
                await("its end").until(listening::isOver);
                assertThat(listening.types()).endsWith("end");
            }
        }
        assertThat(customer.refresh()).hasStatus(200);
        try (EventStream again = customer.listen(stream)) {
            await("it is open").until(() -> again.comments() > 0);
            assertThat(customer.logout()).hasStatus(204);
            await("its end").until(again::isOver);
            assertThat(again.types()).containsExactly("session_logout", "end");
        }
    }

    @Test
    void what_a_thief_of_the_key_signs_afterwards_is_as_dead_also_after_a_restart() {
        Actor customer = keys.customer(Carrier.JWT_BEARER);
        assertThat(withdraw(keys.admin(Carrier.JWT_BEARER), now)).hasStatus(204);
        String stolen = now.sign(
                token(customer).headerJson().toString(),
                token(customer).claims().toString());
        Actor thief = customer.holding(customer.credentials().withAccess(stolen));
        keys.assertDeadEverywhere(thief);

        keys.there().stop();
        keys.there().start();

        keys.assertDeadEverywhere(thief);
        assertThat(published(keys.there())).containsExactly(soon.kid());
    }

    @Test
    void it_is_published_no_more_and_may_be_withdrawn_again() {
        Actor admin = keys.admin(Carrier.JWT_BEARER);

        assertThat(withdraw(admin, now)).hasStatus(204);
        assertThat(published(keys.here())).containsExactly(soon.kid());
        assertThat(published(keys.there())).containsExactly(soon.kid());

        assertThat(admin.refresh()).hasStatus(200);
        assertThat(withdraw(admin, now)).hasStatus(204);
    }

    @Test
    void a_ring_that_brings_it_back_does_not() {
        assertThat(withdraw(keys.admin(Carrier.JWT_BEARER), now)).hasStatus(204);
        Signer other = Signer.madeFor("ES256");

        KeyRing.of(now).next(other).replace(keys.file());

        Stream.of(keys.here(), keys.there()).forEach(instance -> OwnKeys.awaitPublished(instance, other.kid()));
        assertThat(kidOf(keys.customer(Carrier.JWT_BEARER))).isEqualTo(other.kid());
    }

    @Test
    void another_key_than_the_one_that_signs_costs_nobody_anything() {
        Actor customer = keys.customer(Carrier.JWT_COOKIE);

        assertThat(withdraw(keys.admin(Carrier.JWT_COOKIE), soon)).hasStatus(204);

        keys.assertAliveEverywhere(customer);
        assertThat(published(keys.here())).containsExactly(now.kid());
    }

    @Test
    void the_last_key_stays() {
        Actor admin = keys.admin(Carrier.JWT_BEARER);
        assertThat(withdraw(admin, soon)).hasStatus(204);

        assertThat(withdraw(admin, now)).isProblem(409, "conflict");

        keys.assertAliveEverywhere(admin);
        assertThat(published(keys.there())).containsExactly(now.kid());
    }

    @Test
    void a_key_that_can_only_verify_does_not_count_as_one_that_is_left() {
        Signer retired = Signer.madeFor("ES256");
        keys.put(KeyRing.of(now).retired(retired.withoutPrivatePart()));
        Actor admin = keys.admin(Carrier.JWT_BEARER);

        assertThat(withdraw(admin, now)).isProblem(409, "conflict");
        assertThat(withdraw(admin, retired)).hasStatus(204);
        keys.assertAliveEverywhere(admin);
    }

    @Test
    void of_two_who_withdraw_the_last_two_keys_at_once_one_is_told_no() {
        Actor one = keys.admin(Carrier.JWT_BEARER);
        Actor other = keys.admin(Carrier.JWT_COOKIE).at(keys.there().service());

        List<Integer> statuses = Simultaneously.all(List.of(
                () -> withdraw(one, now).status(), () -> withdraw(other, soon).status()));

        // Whose own token was signed by a key that is already withdrawn is not believed any more.
        assertThat(statuses).contains(204).containsAnyOf(401, 409);
        assertThat(published(keys.here())).hasSize(1);
        assertThat(keys.customer(Carrier.JWT_BEARER).get("/api/me")).hasStatus(200);
    }

    @Test
    void a_key_that_never_was_is_not_there() {
        Actor admin = keys.admin(Carrier.JWT_BEARER);

        for (String kid : List.of(Signer.madeFor("ES256").kid(), "x", "-", "a".repeat(64), "..%2fkeys", "%00")) {
            assertThat(admin.delete("/api/admin/keys/" + kid)).as(kid).isProblem(404, "not-found");
        }
        keys.assertAliveEverywhere(admin);
    }

    @ParameterizedTest
    @EnumSource(names = {"JWT_BEARER", "JWT_COOKIE"})
    void nobody_but_an_admin_who_has_just_proved_herself_may(Carrier carrier) {
        Actor admin = keys.admin(carrier);
        Actor customer = keys.customer(carrier);
        Actor lately = lately(admin);

        assertThat(withdraw(keys.scene(carrier).visitor(), now)).isProblem(401, "unauthenticated");
        assertThat(withdraw(customer, now)).isProblem(403, "forbidden");
        assertThat(withdraw(lately(customer), now)).isProblem(403, "forbidden");
        assertThat(withdraw(lately, now)).isProblem(401, "step-up");
        assertThat(lately.delete("/api/admin/keys/x")).isProblem(401, "step-up");
        if (carrier.usesCookies()) {
            assertThat(withdraw(admin.holding(admin.credentials().withoutCsrfToken()), now))
                    .isProblem(403, "csrf");
        }

        keys.assertAliveEverywhere(customer);
        assertThat(published(keys.here())).containsExactlyInAnyOrder(now.kid(), soon.kid());
    }

    private static Answer withdraw(Actor admin, Signer key) {
        return admin.delete("/api/admin/keys/" + key.kid());
    }

    /** She herself, ten minutes after her password was asked for. */
    private Actor lately(Actor actor) {
        ObjectNode claims = token(actor).claims();
        claims.put("auth_time", Instant.now().minus(Duration.ofMinutes(10)).getEpochSecond());
        String token = now.sign(token(actor).headerJson().toString(), claims.toString());
        return actor.holding(actor.credentials().withAccess(token));
    }
}
