package authlab.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommonPasswordsTest {

    private final Set<String> common = CommonPasswords.mostUsed();

    @Test
    void three_thousand_of_them_are_long_enough_to_be_chosen_here() {
        assertThat(common).hasSize(3000).allMatch(password -> password.length() >= 8);
    }

    @Test
    void they_are_in_lower_case() {
        assertThat(common).allMatch(password -> password.equals(password.toLowerCase(Locale.ROOT)));
    }

    @Test
    void those_that_everybody_knows_are_among_them() {
        assertThat(common).contains("password", "12345678", "123456789", "qwertyuiop", "iloveyou", "trustno1");
    }
}
