package authlab.proof;

import static authlab.proof.TestProof.CREDENTIAL;
import static authlab.proof.TestProof.MAX_AGE;
import static authlab.proof.TestProof.NONCES;
import static authlab.proof.TestProof.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.database.Sha256;
import authlab.jose.Base64Url;
import authlab.proof.ProofCheck.Expected;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProofChecksTest {

    private final TestProof proof = TestProof.good();
    private final KeyThumbprint boundTo = proof.thumbprint();

    @Test
    void a_good_proof_passes_all() {
        assertThat(fault()).isEmpty();
    }

    @Test
    void of_two_headers_none_is_read() {
        ProofRequest twice = new ProofRequest(List.of(proof.text(), proof.text()), "GET", target(), Optional.empty());

        assertThat(fault(twice, NOON)).hasValue(ProofCheck.ONE_HEADER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jti", "htm", "htu", "iat"})
    void what_every_proof_has_to_say_must_be_there(String claim) {
        proof.withoutClaim(claim);

        assertThat(fault()).hasValue(ProofCheck.CLAIMS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "at+jwt", "application/dpop+jwt", "DPOP+JWT", ""})
    void what_was_signed_for_another_purpose_is_no_proof(String type) {
        proof.header("typ", type);

        assertThat(fault()).hasValue(ProofCheck.TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "RS256", "ES384", "es256"})
    void another_algorithm_is_not_accepted(String algorithm) {
        proof.header("alg", algorithm);

        assertThat(fault()).hasValue(ProofCheck.ALGORITHM);
    }

    @Test
    void a_key_that_comes_with_its_private_part_is_refused() {
        proof.header("jwk", proof.key.toParams(OutputControlLevel.INCLUDE_PRIVATE));

        assertThat(fault()).hasValue(ProofCheck.PUBLIC_KEY);
    }

    @Test
    void the_key_that_comes_along_must_have_signed() {
        proof.header("jwk", TestProof.newKey().toParams(OutputControlLevel.PUBLIC_ONLY));

        assertThat(fault()).hasValue(ProofCheck.SIGNATURE);
    }

    /** Of 64 bytes all zero Java once said that they sign anything (CVE-2022-21449). */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 128, 1000})
    void what_is_no_signature_is_refused(int bytes) {
        String text = proof.text().replaceFirst("[^.]*$", Base64Url.encode(new byte[bytes]));
        ProofRequest request = new ProofRequest(List.of(text), "GET", target(), Optional.empty());

        assertThat(fault(request, NOON)).hasValue(ProofCheck.SIGNATURE);
    }

    @Test
    void nor_is_there_one_by_a_key_that_is_no_point_of_its_curve() {
        proof.header("jwk", Map.of("kty", "EC", "crv", "P-256", "x", "A".repeat(43), "y", "A".repeat(43)));

        boolean isRefused = new ProofFormat()
                .parse(proof.text())
                .map(parsed -> !new ProofSignature().isRight(parsed))
                .orElse(true);

        assertThat(isRefused).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "HEAD", "get"})
    void it_is_for_one_method(String method) {
        proof.claim("htm", method);

        assertThat(fault()).hasValue(ProofCheck.METHOD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost:8443/api/account",
                "https://localhost:8443/api/me/",
                "https://localhost:8443/API/me",
                "https://localhost:9443/api/me",
                "https://localhost/api/me",
                "http://localhost:8443/api/me",
                "https://evil.test:8443/api/me",
                "https://user@localhost:8443/api/me",
                "https://localhost:8443//api/me",
                "/api/me",
                "localhost",
                ":",
                "urn:api:me"
            })
    void it_is_for_one_target(String target) {
        proof.claim("htu", target);

        assertThat(fault()).hasValue(ProofCheck.TARGET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost:8443/api/me?a=b",
                "https://localhost:8443/api/me#top",
                "HTTPS://LocalHost:8443/api/me"
            })
    void query_fragment_and_the_case_of_scheme_and_host_mean_nothing(String target) {
        proof.claim("htu", target);

        assertThat(fault()).isEmpty();
    }

    @Test
    void at_its_greatest_age_exactly_it_is_good_before_and_after() {
        assertThat(faultAt(NOON.plus(MAX_AGE))).isNotEqualTo(Optional.of(ProofCheck.TIME));
        assertThat(faultAt(NOON.minus(MAX_AGE))).isNotEqualTo(Optional.of(ProofCheck.TIME));
        assertThat(faultAt(NOON.plus(MAX_AGE).plusNanos(1))).hasValue(ProofCheck.TIME);
        assertThat(faultAt(NOON.minus(MAX_AGE).minusNanos(1))).hasValue(ProofCheck.TIME);
    }

    @Test
    void it_is_for_one_credential() {
        proof.claim("ath", Base64Url.encode(Sha256.of("another").bytes()));

        assertThat(fault()).hasValue(ProofCheck.CREDENTIAL);
    }

    @Test
    void one_that_names_no_credential_is_for_none() {
        proof.withoutClaim("ath");

        assertThat(fault()).hasValue(ProofCheck.CREDENTIAL);
        assertThat(fault(Optional.empty(), Optional.of(boundTo))).isEmpty();
    }

    @Test
    void another_key_proves_nothing() {
        KeyThumbprint others = TestProof.good().thumbprint();

        assertThat(fault(Optional.of(CREDENTIAL), Optional.of(others))).hasValue(ProofCheck.KEY);
        assertThat(fault(Optional.of(CREDENTIAL), Optional.empty())).isEmpty();
    }

    @Test
    void without_a_nonce_of_ours_it_may_have_been_made_in_advance() {
        assertThat(faultOf(TestProof.good().withoutClaim("nonce"))).hasValue(ProofCheck.NONCE);
        assertThat(faultOf(TestProof.good().claim("nonce", "made-up"))).hasValue(ProofCheck.NONCE);
    }

    @Test
    void a_nonce_is_good_for_its_lifetime_and_the_next() {
        Duration lifetime = Duration.ofMinutes(1);

        assertThat(faultAt(NOON.plus(lifetime.multipliedBy(2)).minusMillis(1))).isEmpty();
        assertThat(faultAt(NOON.plus(lifetime.multipliedBy(2)))).hasValue(ProofCheck.NONCE);
    }

    @Test
    void that_of_an_instance_whose_clock_is_a_little_ahead_is_good() {
        assertThat(faultAt(NOON.minusMillis(1))).isEmpty();
    }

    private Optional<ProofCheck> fault() {
        return faultOf(proof);
    }

    private Optional<ProofCheck> faultOf(TestProof other) {
        ProofRequest request = new ProofRequest(List.of(other.text()), "GET", target(), Optional.empty());
        return fault(request, NOON, Optional.of(CREDENTIAL), Optional.of(other.thumbprint()));
    }

    private Optional<ProofCheck> faultAt(Instant now) {
        return fault(new ProofRequest(List.of(proof.text()), "GET", target(), Optional.empty()), now);
    }

    private Optional<ProofCheck> fault(Optional<String> credential, Optional<KeyThumbprint> key) {
        ProofRequest request = new ProofRequest(List.of(proof.text()), "GET", target(), Optional.empty());
        return fault(request, NOON, credential, key);
    }

    private Optional<ProofCheck> fault(ProofRequest request, Instant now) {
        return fault(request, now, Optional.of(CREDENTIAL), Optional.of(boundTo));
    }

    private static Optional<ProofCheck> fault(
            ProofRequest request, Instant now, Optional<String> credential, Optional<KeyThumbprint> key) {
        Proof parsed = new ProofFormat().parse(request.sent().get(0)).orElseThrow();
        return new ProofChecks()
                .faultIn(parsed, new Expected(request, credential, key, now, MAX_AGE, NONCES, new ProofSignature()));
    }

    private static String target() {
        return "https://localhost:8443/api/me";
    }
}
