package authlab.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordPolicyTest {

    private static final String LENGTH = "must have 8 to 128 characters";
    private static final String COMMON = "is among the most common passwords";

    private final PasswordPolicy policy = new PasswordPolicy();

    @ParameterizedTest
    @ValueSource(strings = {"x", "ж", "字", "😀"})
    void eight_code_points_are_enough_and_seven_are_not(String character) {
        // Eight times x is on the list of the most common ones.
        String eight = "ü" + character.repeat(7);

        assertThat(policy.faultIn(eight, "alice")).isEmpty();
        assertThat(policy.faultIn(character.repeat(7), "alice")).hasValue(LENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ж", "字", "😀"})
    void a_hundred_and_twenty_eight_code_points_are_not_too_many_and_one_more_is(String character) {
        assertThat(policy.faultIn(character.repeat(128), "alice")).isEmpty();
        assertThat(policy.faultIn(character.repeat(129), "alice")).hasValue(LENGTH);
    }

    @Test
    void no_password_is_none() {
        assertThat(policy.faultIn("", "alice")).hasValue(LENGTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"        ", "correct horse battery", "ÄÖÜäöüß?", "\t\0\u0007\u007f\u200b\u00a0ab", "00000010"})
    void any_character_will_do_and_none_must_be_there(String password) {
        assertThat(policy.faultIn(password, "alice")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "PASSWORD", "PassWord", "iLoveYou", "12345678", "Trustno1", "QWERTYUIOP"})
    void the_most_common_ones_are_refused_in_any_case(String password) {
        assertThat(policy.faultIn(password, "alice")).hasValue(COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password ", " password", "password\0", "my password"})
    void one_that_merely_holds_a_common_one_is_another(String password) {
        assertThat(policy.faultIn(password, "alice")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice-at-tea", "tea-with-alice", "teaALICEtea", "tea Alice tea"})
    void the_username_is_refused_wherever_it_stands(String password) {
        assertThat(policy.faultIn(password, "alice")).hasValue("must not contain the username");
        assertThat(policy.faultIn(password, "bob")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"authlab-at-tea", "my-authlab", "teaAUTHLABtea", "my AuthLab!"})
    void the_name_of_the_product_is_refused_wherever_it_stands(String password) {
        assertThat(policy.faultIn(password, "alice")).hasValue("must not contain authlab");
    }
}
