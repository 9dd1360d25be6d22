package authlab.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CookiesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__Host-id=v",
                "__Host-id=v;",
                ";__Host-id=v",
                "; ;;__Host-id=v; ;",
                " __Host-id=v ",
                "\t__Host-id=v\t",
                " \t __Host-id \t = \t v \t ",
                "other=x; __Host-id=v",
                "other=x;__Host-id=v;another=y",
                "nameless; __Host-id=v",
                "=x; __Host-id=v",
                "$Version=1; __Host-id=v; $Path=/; $Domain=evil.example",
                "other=\"x; __Host-id=v",
                "other=\"x; __Host-id=v; another=y\"",
                "__Host-idx=x; __Host-id=v; x__Host-id=x; __Host-i=x",
                "__host-id=x; __HOST-ID=x; __Host-ID=x; __Host-id=v"
            })
    void a_cookie_is_found_by_its_exact_name(String header) {
        assertThat(valuesIn(header)).containsExactly("v");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "__Host-id",
                "=__Host-id=v",
                "= __Host-id=v",
                "==v",
                "__host-id=v",
                "__HOST-ID=v",
                "__Host-id2=v",
                "__Host-i=v",
                "x__Host-id=v",
                "\"__Host-id\"=v",
                "__Host%2Did=v",
                "__Host-%69d=v",
                "$__Host-id=v",
                "other=x, __Host-id=v",
                "other=__Host-id=v",
                "\u2000__Host-id=v",
                "\u00e2\u0080\u0080__Host-id=v",
                "\u00a0__Host-id=v",
                "\u0085__Host-id=v",
                "\u3000__Host-id=v",
                "\ufeff__Host-id=v",
                "\u200b__Host-id=v",
                "__Host-id\u2000=v",
                "__Host-id\u00a0=v",
                "__\u212aost-id=v"
            })
    void what_merely_looks_like_its_name_is_another_cookie(String header) {
        assertThat(valuesIn(header)).isEmpty();
    }

    @Test
    void a_value_is_taken_to_the_letter() {
        assertThat(valuesIn("__Host-id=\"v\"")).containsExactly("\"v\"");
        assertThat(valuesIn("__Host-id=a%20b")).containsExactly("a%20b");
        assertThat(valuesIn("__Host-id=a=b==")).containsExactly("a=b==");
        assertThat(valuesIn("__Host-id=a b,c")).containsExactly("a b,c");
        assertThat(valuesIn("__Host-id=\u00a0v\u2000")).containsExactly("\u00a0v\u2000");
        assertThat(valuesIn("__Host-id=$v\\\"")).containsExactly("$v\\\"");
    }

    @Test
    void a_value_may_be_empty() {
        assertThat(valuesIn("__Host-id=")).containsExactly("");
        assertThat(valuesIn("__Host-id= \t;")).containsExactly("");
    }

    @Test
    void every_one_of_the_name_is_told_in_the_order_of_the_request() {
        assertThat(valuesIn("__Host-id=1; other=x; __Host-id=2;__Host-id=1")).containsExactly("1", "2", "1");
    }

    @Test
    void over_http_2_the_header_may_come_in_pieces() {
        assertThat(valuesIn("__Host-id=1", "other=x", "__Host-id=2; a=b")).containsExactly("1", "2");
        assertThat(valuesIn("other=x", "__Host-id=v")).containsExactly("v");
    }

    @Test
    void a_request_may_have_no_cookies() {
        assertThat(valuesIn()).isEmpty();
    }

    private static List<String> valuesIn(String... headers) {
        FakeRequest request = FakeRequest.overHttps();
        for (String header : headers) {
            request.with("cookie", header);
        }
        return Cookies.valuesOf(request.sent(), "__Host-id");
    }
}
