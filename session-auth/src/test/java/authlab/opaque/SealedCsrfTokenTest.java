package authlab.opaque;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.database.Sha256;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SealedCsrfTokenTest {

    private final SecureRandom random = new SecureRandom();
    private final SessionId id = SessionFormat.random(random);
    private final SessionId next = SessionFormat.random(random);
    private final SealedCsrfToken token = SealedCsrfToken.random(random, id);

    @Test
    void whoever_holds_the_id_can_be_told_it_again_and_again() {
        String told = token.open(id);

        assertThat(told).matches("[A-Za-z0-9_-]{43}");
        assertThat(new SealedCsrfToken(token.sealed()).open(id)).isEqualTo(told);
    }

    @Test
    void it_lives_through_every_change_of_the_id() {
        SessionId last = SessionFormat.random(random);

        SealedCsrfToken resealed = token.resealed(id, next);

        assertThat(resealed.open(next)).isEqualTo(token.open(id));
        assertThat(resealed.resealed(next, last).open(last)).isEqualTo(token.open(id));
        assertThat(resealed.sealed()).isNotEqualTo(token.sealed());
    }

    @Test
    void another_id_opens_it_to_something_else() {
        assertThat(token.open(next)).isNotEqualTo(token.open(id));
        assertThat(token.resealed(id, next).open(id)).isNotEqualTo(token.open(id));
    }

    @Test
    void what_is_stored_is_neither_the_token_nor_the_digest_of_the_id() {
        assertThat(token.sealed()).hasSize(32);
        assertThat(token.sealed()).isNotEqualTo(bytesOf(token.open(id)));
        assertThat(token.sealed()).isNotEqualTo(Sha256.of(id.spelled()).bytes());
    }

    /** The digest stands in the row beside it: were it the pad, the table would yield the token. */
    @Test
    void the_stored_digest_does_not_open_it() {
        BigInteger sealed = new BigInteger(1, token.sealed());
        BigInteger digest = new BigInteger(1, Sha256.of(id.spelled()).bytes());

        assertThat(sealed.xor(digest)).isNotEqualTo(new BigInteger(1, bytesOf(token.open(id))));
    }

    @Test
    void every_login_has_its_own() {
        assertThat(SealedCsrfToken.random(random, id).open(id)).isNotEqualTo(token.open(id));
    }

    @Test
    void whoever_is_given_its_bytes_cannot_change_it() {
        byte[] stored = token.sealed();
        SealedCsrfToken read = new SealedCsrfToken(stored);

        stored[0] ^= 1;
        read.sealed()[0] ^= 1;

        assertThat(read.open(id)).isEqualTo(token.open(id));
    }

    private static byte[] bytesOf(String told) {
        return Base64.getUrlDecoder().decode(told);
    }
}
