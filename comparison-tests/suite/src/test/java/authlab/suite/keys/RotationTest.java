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
import authlab.client.Request;
import authlab.suite.OnStage;
import authlab.suite.Stage;
import authlab.token.KeyRing;
import authlab.token.Signer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One key takes the place of another while both instances run. */
@OnStage
@DisplayNameGeneration(ReplaceUnderscores.class)
class RotationTest {

    private static OwnKeys keys;

    private final Signer old = Signer.madeFor("ES256");

    @BeforeAll
    static void two_instances(Stage stage) {
        keys = OwnKeys.on(stage, "keys-to-rotate");
    }

    @AfterAll
    static void end() {
        keys.close();
    }

    @BeforeEach
    void a_ring_of_one_key_that_all_know() throws SQLException {
        keys.put(KeyRing.of(old));
        letTimePass();
    }

    @Test
    void a_key_is_published_before_it_signs() throws SQLException {
        Signer young = Signer.madeFor("ES256");
        keys.put(KeyRing.of(old).next(young));
        assertThat(kidOf(keys.customer(Carrier.JWT_BEARER))).isEqualTo(old.kid());

        // Too early: some verifier may not have heard of it.
        KeyRing.of(young).retired(old).replace(keys.file());
        awaitRing(young.kid() + " current");
        assertThat(kidOf(keys.customer(Carrier.JWT_BEARER))).isEqualTo(old.kid());

        letTimePass();
        assertThat(kidOf(keys.customer(Carrier.JWT_BEARER))).isEqualTo(young.kid());
    }

    @ParameterizedTest
    @EnumSource(names = {"JWT_BEARER", "JWT_COOKIE"})
    void a_retired_key_verifies_until_it_is_taken_out(Carrier carrier) {
        Actor customer = keys.customer(carrier);
        Signer young = Signer.madeFor("EdDSA");

        keys.put(KeyRing.of(young).retired(old.withoutPrivatePart()));
        keys.assertAliveEverywhere(customer);

        keys.put(KeyRing.of(young));
        keys.assertDeadEverywhere(customer);
        assertThat(customer.refresh()).hasStatus(200);
        assertThat(kidOf(customer)).isEqualTo(young.kid());
        keys.assertAliveEverywhere(customer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "EdDSA", "PS256", "RS256"})
    void each_algorithm_signs_and_is_told_in_header_and_key(String alg) {
        Signer young = Signer.madeFor(alg);
        keys.put(KeyRing.of(young));

        Actor customer = keys.customer(Carrier.JWT_BEARER);

        assertThat(token(customer).headerJson().path("alg").textValue()).isEqualTo(alg);
        assertThat(Signer.signed(young.key(), token(customer))).isTrue();
        keys.assertAliveEverywhere(customer);
    }

    @Test
    void a_ring_that_cannot_be_used_is_refused_with_a_sentence_and_the_old_one_stays() throws IOException {
        Actor customer = keys.customer(Carrier.JWT_BEARER);

        Files.writeString(keys.file(), "{\"keys\":[{\"kid\":\"spoilt\"}]}");
        await("both say what is wrong")
                .untilAsserted(() -> assertThat(keys.both())
                        .allSatisfy(instance -> assertThat(instance.log().text())
                                .contains("The key ring stays as it was (" + old.kid()
                                        + " current): auth.jwt.keys: the file " + keys.file()
                                        + " cannot be used: its key number 1 needs the \"use\" sig.")));

        keys.assertAliveEverywhere(customer);
        assertThat(published(keys.there())).containsExactly(old.kid());
        Answer ready = keys.there().management().send(Request.get("/q/health/ready"));
        assertThat(ready).hasStatus(200);
        assertThat(ready.text()).containsPattern("\"newerFileRefused\"\\s*:\\s*true");
        assertThat(refusedBy(keys)).isEqualTo("1.0");

        keys.put(KeyRing.of(old).next(Signer.madeFor("ES256")));
        await("it is well again")
                .untilAsserted(() -> assertThat(refusedBy(keys)).isEqualTo("0.0"));
        keys.assertAliveEverywhere(customer);
    }

    @Test
    void a_key_of_no_ring_signs_in_vain_whatever_its_name() {
        Actor customer = keys.customer(Carrier.JWT_BEARER);
        Signer stranger = Signer.madeFor("ES256");
        ObjectNode header = token(customer).headerJson();

        for (String kid : List.of(stranger.kid(), old.kid(), "", "x", "a".repeat(4000), "../" + old.kid())) {
            String token = stranger.sign(
                    header.put("kid", kid).toString(), token(customer).claims().toString());
            keys.assertDeadEverywhere(customer.holding(customer.credentials().withAccess(token)));
        }
        keys.assertAliveEverywhere(customer);
    }

    private static String refusedBy(OwnKeys keys) {
        String metrics =
                keys.there().management().send(Request.get("/q/metrics")).text();
        return metrics.lines()
                .filter(line -> line.startsWith("authlab_key_ring_refused "))
                .findFirst()
                .map(line -> line.split(" ", -1)[1])
                .orElse("absent");
    }

    private static void awaitRing(String part) {
        await("both take a ring with " + part)
                .untilAsserted(() -> assertThat(keys.both())
                        .allSatisfy(instance ->
                                assertThat(instance.log().text()).contains("The key ring is now: " + part)));
    }

    /** Some minutes, as the database knows it. */
    private static void letTimePass() throws SQLException {
        try (Connection connection = keys.here().database().connect();
                PreparedStatement statement = connection.prepareStatement(
                        "update published_key set published_at = published_at - interval '10 minutes'")) {
            assertThat(statement.executeUpdate()).isPositive();
        }
    }
}
