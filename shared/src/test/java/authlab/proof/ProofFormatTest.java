package authlab.proof;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.jose.Base64Url;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProofFormatTest {

    private final ProofFormat format = new ProofFormat();
    private final TestProof proof = TestProof.good();

    @Test
    void a_proof_is_known_by_the_thumbprint_of_its_key() {
        assertThat(format.parse(proof.text()))
                .hasValueSatisfying(parsed -> assertThat(parsed.thumbprint()).isEqualTo(proof.thumbprint()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "a.b.c", "{}.{}.", "e30.e30.AA", "e30.e30.AA.AA", " "})
    void what_is_no_jwt_with_a_key_in_it_is_no_proof(String text) {
        assertThat(format.parse(text)).isEmpty();
    }

    @Test
    void it_has_one_spelling() {
        String text = proof.text();

        for (String other :
                List.of(text + "=", " " + text, text + " ", text + ".", text + ", " + text, text.replace('.', ','))) {
            assertThat(format.parse(other)).as(other).isEmpty();
        }
    }

    @Test
    void no_member_is_there_twice() {
        String claims = proof.claimsJson();

        assertThat(format.parse(proof.sign(proof.headerJson(), claims.replace("{", "{\"htm\":\"POST\","))))
                .isEmpty();
    }

    @Test
    void it_has_an_end() {
        assertThat(format.parse(proof.claim("jti", "j".repeat(4096)).text())).isEmpty();
    }

    @Test
    void its_key_is_one() {
        for (Object key : List.of(
                "key",
                Map.of(),
                Map.of("kty", "EC"),
                Map.of("kty", "EC", "crv", "P-256", "x", "AA", "y", 1),
                Map.of("kty", "EC", "crv", "P-999", "x", "AA", "y", "AA"),
                Map.of("kty", "oct", "k", "AAAA"),
                Map.of("kty", List.of("EC")))) {
            assertThat(format.parse(TestProof.good().header("jwk", key).text()))
                    .as(key.toString())
                    .isEmpty();
        }
    }

    @Test
    void claims_of_another_type_are_not_there() {
        Proof parsed = format.parse(proof.claim("jti", 1)
                        .claim("iat", "noon")
                        .claim("htm", true)
                        .text())
                .orElseThrow();

        assertThat(parsed.id()).isEmpty();
        assertThat(parsed.issuedAt()).isEmpty();
        assertThat(parsed.method()).isEmpty();
    }

    @Test
    void a_time_may_have_a_fraction_and_must_be_one() {
        assertThat(parsedWithTime("1793534460.5").issuedAt()).isPresent();
        for (String time : List.of("1e300", "-1", "253402300800")) {
            assertThat(parsedWithTime(time).issuedAt()).as(time).isEmpty();
        }
    }

    private Proof parsedWithTime(String json) {
        String claims = proof.withoutClaim("iat").claimsJson().replace("{", "{\"iat\":" + json + ",");
        String header = Base64Url.encode(proof.headerJson().getBytes(StandardCharsets.UTF_8));
        String payload = Base64Url.encode(claims.getBytes(StandardCharsets.UTF_8));
        return format.parse(header + "." + payload + ".AA").orElseThrow();
    }
}
