package authlab.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.1",
        "10.0.0.0/8, 10.0.0.0",
        "10.0.0.0/8, 10.255.255.255",
        "10.1.2.3/8, 10.255.0.0",
        "192.0.2.0/31, 192.0.2.1",
        "0.0.0.0/0, 255.255.255.255",
        "::1, ::1",
        "::1, 0:0:0:0:0:0:0:1",
        "2001:db8::/33, 2001:db8:7fff::",
        "::/0, ffff::",
        "10.0.0.1, ::ffff:10.0.0.1",
        "::ffff:10.0.0.1, 10.0.0.1"
    })
    void within(String range, String address) {
        assertThat(contains(range, address)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.2",
        "10.0.0.0/8, 9.255.255.255",
        "10.0.0.0/8, 11.0.0.0",
        "192.0.2.0/31, 192.0.2.2",
        "0.0.0.0/0, ::1",
        "::/0, 10.0.0.1",
        "::1, ::2",
        "2001:db8::/33, 2001:db8:8000::",
        "0.0.0.1, ::1"
    })
    void without(String range, String address) {
        assertThat(contains(range, address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "10.0.0.1/", "/8", "10.0.0.1/8/8", "10.0.0.1/33", "::1/129", "1", "fe80::1%1"})
    void anything_else_is_no_range(String spelled) {
        assertThat(AddressRange.parse(spelled)).isEmpty();
    }

    private static boolean contains(String range, String address) {
        return AddressRange.parse(range)
                .orElseThrow()
                .contains(IpAddress.parse(address).orElseThrow());
    }
}
