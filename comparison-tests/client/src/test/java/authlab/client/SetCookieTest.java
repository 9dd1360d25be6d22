package authlab.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SetCookieTest {

    @Test
    void attributes_are_found_in_any_case() {
        SetCookie cookie = SetCookie.parse("__Host-session=abc; Path=/; secure; HTTPONLY; SameSite=Strict");

        assertThat(cookie.name()).isEqualTo("__Host-session");
        assertThat(cookie.value()).isEqualTo("abc");
        assertThat(cookie.has("Secure")).isTrue();
        assertThat(cookie.has("HttpOnly")).isTrue();
        assertThat(cookie.attribute("samesite")).hasValue("Strict");
        assertThat(cookie.has("Domain")).isFalse();
    }

    @Test
    void an_equals_sign_belongs_to_the_value() {
        SetCookie cookie = SetCookie.parse("name=a=b==");

        assertThat(cookie.value()).isEqualTo("a=b==");
    }

    @Test
    void quotes_around_a_value_are_no_part_of_it() {
        SetCookie cookie = SetCookie.parse("name=\"\"; Max-Age=0");

        assertThat(cookie.value()).isEmpty();
    }

    @Test
    void a_max_age_of_zero_or_less_clears_and_any_other_does_not() {
        assertThat(SetCookie.parse("n=; Max-Age=0").clears()).isTrue();
        assertThat(SetCookie.parse("n=; Max-Age=-1").clears()).isTrue();
        assertThat(SetCookie.parse("n=v; Max-Age=1").clears()).isFalse();
        assertThat(SetCookie.parse("n=v").clears()).isFalse();
    }

    @Test
    void it_never_prints_its_value() {
        SetCookie cookie = SetCookie.parse("__Host-session=s3cret; Secure");

        assertThat(cookie.toString()).contains("__Host-session", "secure").doesNotContain("s3cret");
    }
}
