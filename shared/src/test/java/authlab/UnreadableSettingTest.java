package authlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smallrye.config.ConfigValidationException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnreadableSettingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auth.max-staleness=soon",
                "auth.max-staleness=15 minutes and a bit",
                "auth.step-up-max-age=",
                "auth.freshness=",
                "auth.session.max-per-user=many",
                "auth.session.max-per-user=1e3",
                "auth.session.max-per-user=2147483648",
                "auth.minimum-epoch=99999999999999999999",
                "auth.http.hosts="
            })
    void a_value_of_another_kind_is_told_in_one_sentence_that_names_its_setting(String setting) {
        String name = setting.substring(0, setting.indexOf('='));

        assertThat(sentenceFor(setting))
                .isEqualTo(name + " has a value of the wrong kind: durations are like PT15M, numbers like 5.");
    }

    @ParameterizedTest
    @CsvSource({
        "auth.freshnes=strict, auth.freshnes",
        "auth.session.idle=PT1M, auth.session.idle",
        "auth.jwt.access_token_lifetime=PT1M, auth.jwt.access_token_lifetime",
        "auth.Freshness=strict, auth.Freshness"
    })
    void a_setting_that_does_not_exist_is_told_in_one_sentence_that_names_it(String setting, String name) {
        assertThat(sentenceFor(setting)).isEqualTo(name + " is no setting of this service.");
    }

    private static String sentenceFor(String setting) {
        return UnreadableSetting.sentence(
                catchThrowableOfType(ConfigValidationException.class, () -> TestSettings.with(setting)));
    }
}
