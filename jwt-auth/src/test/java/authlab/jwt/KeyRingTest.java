package authlab.jwt;

import static authlab.jwt.TestKeys.entry;
import static authlab.jwt.TestStandings.OF_NEW_KEYS;
import static authlab.jwt.TestStandings.and;
import static authlab.jwt.TestStandings.published;
import static authlab.jwt.TestStandings.withdrawn;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofNanos;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who signs, who verifies, and what is told of the keys. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyRingTest {

    @TempDir
    Path folder;

    @Test
    void of_keys_that_all_know_the_current_one_signs() {
        KeyRing ring = ring(entry("old", "retired"), entry("soon", "next"), entry("now", "current"));

        assertThat(signer(ring, and(and(published("old", ofMinutes(60)), "now", ofMinutes(60)), "soon", ofMinutes(60))))
                .hasValue("now");
    }

    @Test
    void on_the_first_day_the_current_one_signs_since_nobody_can_have_kept_the_keys() {
        KeyRing ring = ring(entry("soon", "next"), entry("now", "current"));

        assertThat(signer(ring, OF_NEW_KEYS)).hasValue("now");
        assertThat(signer(ring, and(published("now", ofMinutes(0)), "soon", ofMinutes(0))))
                .hasValue("now");
    }

    @Test
    void a_current_key_that_comes_too_early_leaves_signing_to_the_one_before_for_six_minutes() {
        KeyRing ring = ring(entry("new", "current"), entry("old", "retired"));
        KeyStandings early =
                and(published("old", ofMinutes(60)), "new", ofMinutes(6).minus(ofNanos(1)));
        KeyStandings due = and(published("old", ofMinutes(60)), "new", ofMinutes(6));

        assertThat(signer(ring, published("old", ofMinutes(60)))).hasValue("old");
        assertThat(signer(ring, early)).hasValue("old");
        assertThat(signer(ring, due)).hasValue("new");
    }

    @Test
    void of_keys_that_are_all_new_the_longest_published_signs() {
        KeyRing ring = ring(entry("new", "current"), entry("old", "retired"));

        assertThat(signer(ring, and(published("old", ofMinutes(2)), "new", ofMinutes(1))))
                .hasValue("old");
    }

    @Test
    void a_withdrawn_key_leaves_signing_to_the_next_and_then_to_any_other() {
        KeyRing ring = ring(entry("old", "retired"), entry("soon", "next"), entry("now", "current"));
        KeyStandings known = and(published("now", ofMinutes(60)), "old", ofMinutes(60));

        assertThat(signer(ring, withdrawn(and(known, "soon", ofMinutes(60)), "now")))
                .hasValue("soon");
        assertThat(signer(ring, withdrawn(known, "now", "soon"))).hasValue("old");
        assertThat(signer(ring, withdrawn(known, "now", "soon", "old"))).isEmpty();
    }

    @Test
    void where_no_other_is_left_a_key_signs_however_new_it_is() {
        KeyRing ring = ring(entry("now", "current"), entry("soon", "next"));

        assertThat(signer(ring, withdrawn(published("now", ofMinutes(60)), "now")))
                .hasValue("soon");
    }

    @Test
    void a_key_without_its_private_part_never_signs() {
        KeyRing ring = ring(entry("now", "current"), TestKeys.publicEntry("old", "retired"));

        assertThat(ring.signerWithout("now", OF_NEW_KEYS)).isEmpty();
        assertThat(ring.signerWithout("old", OF_NEW_KEYS).map(SigningKey::kid)).hasValue("now");
    }

    @Test
    void all_keys_are_told_with_their_public_members_and_what_they_are_for() throws JsonProcessingException {
        JsonNode keys = told(
                ring(
                        entry(TestKeys.ED25519, "EdDSA", "soon", "next"),
                        entry(TestKeys.EC, "ES256", "now", "current"),
                        entry(TestKeys.RSA, "PS256", "old", "retired")),
                OF_NEW_KEYS);

        assertThat(keys).hasSize(3);
        assertThat(membersOf(keys.get(0))).containsExactlyInAnyOrder("kty", "crv", "x", "y", "kid", "alg", "use");
        assertThat(membersOf(keys.get(1))).containsExactlyInAnyOrder("kty", "n", "e", "kid", "alg", "use");
        assertThat(membersOf(keys.get(2))).containsExactlyInAnyOrder("kty", "crv", "x", "kid", "alg", "use");
        assertThat(keys.findValuesAsText("kid")).containsExactly("now", "old", "soon");
        assertThat(keys.findValuesAsText("alg")).containsExactly("ES256", "PS256", "EdDSA");
        assertThat(keys.findValuesAsText("use")).containsOnly("sig");
    }

    @Test
    void a_withdrawn_key_is_not_told() throws JsonProcessingException {
        KeyRing ring = ring(entry("now", "current"), entry("soon", "next"));

        assertThat(told(ring, withdrawn(OF_NEW_KEYS, "now")).findValuesAsText("kid"))
                .containsExactly("soon");
        assertThat(told(ring, withdrawn(OF_NEW_KEYS, "now", "soon"))).isEmpty();
    }

    @Test
    void a_kid_that_means_another_key_is_noticed() {
        KeyRing ring = ring(entry("a", "current"), entry(TestKeys.RSA, "PS256", "b", "next"));

        assertThat(ring.kidOfAnotherKeyThanIn(ring(entry("a", "current")))).isEmpty();
        assertThat(ring.kidOfAnotherKeyThanIn(ring(entry(TestKeys.ec(), "ES256", "a", "current"))))
                .hasValue("a");
        assertThat(ring.kidOfAnotherKeyThanIn(ring(entry(TestKeys.RSA, "RS256", "b", "current"))))
                .hasValue("b");
    }

    private static Optional<String> signer(KeyRing ring, KeyStandings standings) {
        return ring.signer(standings).map(SigningKey::kid);
    }

    private static JsonNode told(KeyRing ring, KeyStandings standings) throws JsonProcessingException {
        return new ObjectMapper().readTree(ring.publicJwks(standings)).get("keys");
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private KeyRing ring(Map<String, Object>... entries) {
        return TestKeys.keys(folder, entries).ring();
    }

    private static List<String> membersOf(JsonNode key) {
        List<String> members = new ArrayList<>();
        key.fieldNames().forEachRemaining(members::add);
        return members;
    }
}
