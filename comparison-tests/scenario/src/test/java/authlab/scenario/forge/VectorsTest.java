package authlab.scenario.forge;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.scenario.forge.KeyVectors.KeyVector;
import authlab.token.Signer;
import authlab.token.Token;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** That the tables hold what they say: a vector with no fault, or two of one name, would show nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VectorsTest {

    private static final VectorKeys KEYS = VectorKeys.made();
    private static final String CLAIMS = "{\"sub\":\"somebody\"}";

    private final List<Vector> signatures = SignatureVectors.of(KEYS, CLAIMS);
    private final List<KeyVector> keys = KeyVectors.of(KEYS, CLAIMS);

    @Test
    void no_two_vectors_have_one_id() {
        assertThat(signatures).extracting(Vector::id).doesNotHaveDuplicates();
        assertThat(keys).extracting(KeyVector::id).doesNotHaveDuplicates();
    }

    @Test
    void every_token_is_another_than_the_right_one_and_than_any_other() {
        List<String> right = KEYS.all().stream()
                .map(key -> key.sign(SignatureVectors.header(key, key.alg()), CLAIMS))
                .toList();

        assertThat(signatures).extracting(Vector::token).doesNotHaveDuplicates().doesNotContainAnyElementsOf(right);
    }

    @Test
    void what_is_padded_right_by_hand_is_a_signature_for_a_library() {
        Signer key = KEYS.rs();
        Token token = Token.parse(key.sign(SignatureVectors.header(key, "RS256"), CLAIMS));
        RsaNumbers numbers = RsaNumbers.of(key);
        byte[] padded = new Padding(token.header() + "." + token.payload(), numbers.bytes()).right();

        assertThat(Signer.signed(key.key(), token.withSignature(numbers.sign(padded))))
                .isTrue();
    }

    @Test
    void every_faulty_ring_holds_one_key_more_than_the_good_one() {
        assertThat(keys)
                .allSatisfy(vector -> assertThat(vector.ring().keys())
                        .hasSize(KEYS.ring().keys().size() + 1));
    }
}
