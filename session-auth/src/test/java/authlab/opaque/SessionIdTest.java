package authlab.opaque;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.database.Sha256;
import java.security.SecureRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionIdTest {

    private final SessionId id = SessionFormat.random(new SecureRandom());

    @Test
    void what_is_stored_of_it_is_its_digest() {
        assertThat(id.digest()).isEqualTo(Sha256.of(id.spelled()));
    }

    @Test
    void in_a_log_line_it_is_masked() {
        assertThat(id.toString()).matches("SessionId\\[[0-9a-f]{8}…]").doesNotContain(id.spelled());
    }
}
