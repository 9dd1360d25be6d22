package authlab.http;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.TestSettings;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a request says of where it goes and where it comes from. */
class RequestOriginFuzzTest {

    private static final List<String> HOSTS =
            List.of("localhost", "session.localhost", "jwt.localhost", "127.0.0.1", "[::1]");

    private final RequestOrigin origin =
            new RequestOrigin(TestSettings.with("auth.http.origins=https://bank.example,https://shop.example:8443"));

    @Property
    void a_host_is_one_of_ours_or_refused(@ForAll("authorities") String host) {
        try {
            FakeRequest request = FakeRequest.overHttps().with("Host", host);
            origin.requireKnownHost(request.sent(), request.arrival());

            assertThat(host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]{1,5}$", ""))
                    .isIn(HOSTS);
        } catch (ProblemException refusal) {
            assertThat(refusal.type()).isEqualTo(ProblemType.VALIDATION);
        }
    }

    @Property
    void a_page_is_of_an_origin_that_is_trusted_or_refused(@ForAll("origins") String page) {
        FakeRequest request =
                FakeRequest.overHttps().with("Host", "localhost:8443").with("Origin", page);
        try {
            origin.requireOwnSite(request.sent(), request.arrival());

            assertThat(page).isIn("https://localhost:8443", "https://bank.example", "https://shop.example:8443");
        } catch (ProblemException refusal) {
            assertThat(refusal.type()).isEqualTo(ProblemType.CROSS_SITE);
        }
    }

    @Property
    void a_site_is_our_own_or_refused(@ForAll("sites") String site) {
        FakeRequest request =
                FakeRequest.overHttps().with("Host", "localhost:8443").with("Sec-Fetch-Site", site);
        try {
            origin.requireOwnSite(request.sent(), request.arrival());

            assertThat(site).isIn("same-origin", "none");
        } catch (ProblemException refusal) {
            assertThat(refusal.type()).isEqualTo(ProblemType.CROSS_SITE);
        }
    }

    @Provide
    Arbitrary<String> authorities() {
        return Nearly.like(Combinators.combine(Arbitraries.of(HOSTS), Arbitraries.of("", ":8443", ":0", ":65535", ":"))
                .as((host, port) -> host + port));
    }

    @Provide
    Arbitrary<String> origins() {
        return Nearly.like(Arbitraries.of(
                "https://localhost:8443",
                "https://bank.example",
                "https://shop.example:8443",
                "null",
                "http://localhost"));
    }

    @Provide
    Arbitrary<String> sites() {
        return Nearly.like(Arbitraries.of("same-origin", "none", "same-site", "cross-site"));
    }
}
