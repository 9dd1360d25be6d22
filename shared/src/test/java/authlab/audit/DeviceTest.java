package authlab.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeviceTest {

    @Test
    void a_client_is_called_as_it_calls_itself() {
        assertThat(deviceOf("Mozilla/5.0 (X11; Linux)").userAgent()).hasValue("Mozilla/5.0 (X11; Linux)");
    }

    @Test
    void a_name_of_256_characters_is_kept_and_of_a_longer_one_the_rest_is_cut() {
        assertThat(deviceOf("x".repeat(256)).userAgent()).hasValue("x".repeat(256));
        assertThat(deviceOf("x".repeat(256) + "y").userAgent()).hasValue("x".repeat(256));
    }

    @Test
    void no_character_is_cut_in_two() {
        assertThat(deviceOf("x".repeat(255) + "😀").userAgent().orElseThrow()).matches("x{255}(😀)?");
    }

    /** Headers are read as ISO 8859-1, so the bytes 80 to 9f arrive as controls too: 85 is a line break. */
    @ParameterizedTest
    @ValueSource(chars = {'\0', '\t', '\n', '\r', '\u001b', '\u007f', '\u0080', '\u0085', '\u009b', '\u009f'})
    void a_control_character_becomes_a_blank(char control) {
        assertThat(deviceOf("curl" + control + "8").userAgent()).hasValue("curl 8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\0\0", " \r\n "})
    void a_name_of_nothing_is_none(String blank) {
        assertThat(deviceOf(blank).userAgent()).isEmpty();
    }

    @Test
    void a_client_may_tell_no_name() {
        assertThat(new Device("127.0.0.1", Optional.empty()).userAgent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "254", "255", "256"})
    void made_again_from_what_was_kept_it_is_the_same(int blankAt) {
        Device device = deviceOf("x".repeat(blankAt) + " " + "x".repeat(256));

        assertThat(new Device(device.ipAddress(), device.userAgent())).isEqualTo(device);
    }

    private static Device deviceOf(String userAgent) {
        return new Device("127.0.0.1", Optional.of(userAgent));
    }
}
