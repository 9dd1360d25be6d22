package authlab.opaque;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionIdTest {

    private final SessionId id = SessionFormat.random(new SecureRandom());

    @Test
    void in_a_log_line_it_is_masked() {
        assertThat(id.toString()).isEqualTo("SessionId[…]");
    }
}
