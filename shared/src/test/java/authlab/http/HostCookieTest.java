package authlab.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HostCookieTest {

    private final HostCookie cookie = new HostCookie("__Host-id");

    @Test
    void it_is_kept_until_the_browser_closes_and_shown_to_this_host_alone() {
        assertThat(cookie.holding("v")).isEqualTo("__Host-id=v; Secure; HttpOnly; SameSite=Strict; Path=/");
    }

    @Test
    void it_is_cleared_with_the_same_attributes() {
        assertThat(cookie.cleared()).isEqualTo("__Host-id=; Secure; HttpOnly; SameSite=Strict; Path=/; Max-Age=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "id", "__Secure-id", "__host-id", "__HOST-id", "_Host-id", " __Host-id", "__Host_id"})
    void without_the_prefix_it_is_no_host_cookie(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new HostCookie(name));
    }
}
