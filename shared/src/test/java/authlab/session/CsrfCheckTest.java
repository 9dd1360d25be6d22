package authlab.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import authlab.problem.ProblemType;
import authlab.problem.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsrfCheckTest {

    private final CsrfCheck csrf = new CsrfCheck();

    private static final String TOKEN = "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg";

    @Test
    void the_token_of_the_login_is_taken() {
        assertThatCode(() -> csrf.require(TOKEN, Optional.of(TOKEN))).doesNotThrowAnyException();
    }

    @Test
    void none_is_refused() {
        assertThat(Refusal.of(() -> csrf.require(TOKEN, Optional.empty())).type())
                .isEqualTo(ProblemType.CSRF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgh",
                "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCg",
                "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg=",
                " n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg",
                "N4BQGYHMFWWAL-QGXVRQFAO_TXSRC4IS0V1SFBDWCGG",
                "null"
            })
    void any_other_is_refused(String sent) {
        assertThat(Refusal.of(() -> csrf.require(TOKEN, Optional.of(sent))).type())
                .isEqualTo(ProblemType.CSRF);
    }
}
