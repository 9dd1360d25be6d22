package authlab.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import authlab.TestSettings;
import authlab.problem.ProblemType;
import authlab.problem.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnSiteTest {

    private final RequestOrigin origin =
            new RequestOrigin(TestSettings.with("auth.http.origins=https://bank.example,https://shop.example:8443"));

    @Test
    void a_caller_that_is_no_browser_tells_no_site_and_is_let_in() {
        assertLetIn(toLocalhost());
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8443, https://localhost:8443",
        "LOCALHOST:8443, https://localhost:8443",
        "localhost, https://localhost",
        "localhost:443, https://localhost",
        "localhost:80, https://localhost:80",
        "localhost:4430, https://localhost:4430",
        "[::1]:8443, https://[::1]:8443",
        "[::1]:443, https://[::1]",
        "[::1], https://[::1]"
    })
    void a_page_of_this_origin_is_let_in(String host, String sent) {
        assertLetIn(FakeRequest.overHttps().with("Host", host).with("Origin", sent));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8080, http://localhost:8080",
        "localhost, http://localhost",
        "localhost:80, http://localhost",
        "localhost:443, http://localhost:443"
    })
    void so_it_is_over_plain_http(String host, String sent) {
        assertLetIn(FakeRequest.overPlainHttp().with("Host", host).with("Origin", sent));
    }

    @Test
    void over_http_2_the_authority_stands_for_the_host() {
        assertLetIn(FakeRequest.overHttps().to("localhost", 8443).with("Origin", "https://localhost:8443"));
        assertRefused(FakeRequest.overHttps().to("localhost", 8443).with("Origin", "https://localhost:9443"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "*",
                "https://evil.example",
                "http://localhost:8443",
                "wss://localhost:8443",
                "https://localhost",
                "https://localhost:443",
                "https://localhost:9443",
                "https://localhost:84430",
                "https://localhost:844",
                "https://localhost:8443.evil.example",
                "https://localhost:8443@evil.example",
                "https://evil.example@localhost:8443",
                "https://session.localhost:8443",
                "https://evil-localhost:8443",
                "https://localhost.:8443",
                "https://127.0.0.1:8443",
                "https://localhost:8443/",
                "https://localhost:8443/path",
                "https://localhost:8443 https://evil.example",
                "https://localhost:8443, https://localhost:8443",
                "localhost:8443",
                "https://LOCALHOST:8443"
            })
    void a_page_of_another_origin_is_refused(String sent) {
        assertRefused(toLocalhost().with("Origin", sent));
    }

    @Test
    void the_default_port_is_that_of_the_scheme() {
        assertRefused(FakeRequest.overHttps().with("Host", "localhost:80").with("Origin", "https://localhost"));
        assertRefused(FakeRequest.overPlainHttp().with("Host", "localhost:443").with("Origin", "http://localhost"));
    }

    @Test
    void two_origins_are_refused_even_the_same_twice() {
        assertRefused(toLocalhost().with("Origin", "https://localhost:8443").with("Origin", "https://evil.example"));
        assertRefused(toLocalhost().with("Origin", "https://localhost:8443").with("Origin", "https://localhost:8443"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://bank.example", "https://shop.example:8443"})
    void an_origin_that_was_set_is_let_in(String sent) {
        assertLetIn(toLocalhost().with("Origin", sent));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://bank.example",
                "https://bank.example:8443",
                "https://bank.example.evil.example",
                "https://www.bank.example",
                "https://shop.example"
            })
    void what_merely_looks_like_one_that_was_set_is_refused(String sent) {
        assertRefused(toLocalhost().with("Origin", sent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void a_browser_that_says_the_request_is_from_here_is_believed(String site) {
        assertLetIn(toLocalhost().with("Sec-Fetch-Site", site));
        assertLetIn(toLocalhost().with("Sec-Fetch-Site", site).with("Origin", "https://localhost:8443"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cross-site", "same-site", "", "Same-Origin", "same-origin ", "same-origin, cross-site", "null"})
    void a_browser_that_says_anything_else_is_believed_too(String site) {
        assertRefused(toLocalhost().with("Sec-Fetch-Site", site));
    }

    @Test
    void where_the_two_headers_disagree_the_request_is_refused() {
        assertRefused(toLocalhost().with("Sec-Fetch-Site", "same-origin").with("Origin", "https://evil.example"));
        assertRefused(toLocalhost().with("Sec-Fetch-Site", "cross-site").with("Origin", "https://localhost:8443"));
        assertRefused(toLocalhost().with("Sec-Fetch-Site", "cross-site").with("Origin", "https://bank.example"));
        assertRefused(toLocalhost().with("Sec-Fetch-Site", "same-origin").with("Sec-Fetch-Site", "cross-site"));
    }

    private static FakeRequest toLocalhost() {
        return FakeRequest.overHttps().with("Host", "localhost:8443");
    }

    private void assertLetIn(FakeRequest request) {
        assertThatCode(() -> origin.requireOwnSite(request.sent(), request.arrival()))
                .doesNotThrowAnyException();
    }

    private void assertRefused(FakeRequest request) {
        assertThat(Refusal.of(() -> origin.requireOwnSite(request.sent(), request.arrival()))
                        .type())
                .isEqualTo(ProblemType.CROSS_SITE);
    }
}
