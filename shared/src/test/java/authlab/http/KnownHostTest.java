package authlab.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import authlab.TestSettings;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import authlab.problem.Refusal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KnownHostTest {

    private final RequestOrigin origin = new RequestOrigin(TestSettings.defaults());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8443",
                "localhost:1",
                "localhost:65535",
                "LocalHost:8443",
                "session.localhost",
                "jwt.localhost:9443",
                "127.0.0.1",
                "127.0.0.1:8443",
                "[::1]",
                "[::1]:8443"
            })
    void a_host_of_this_service_is_known_on_any_port(String host) {
        assertKnown(FakeRequest.overHttps().with("Host", host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "evil.example",
                "localhost.",
                "localhost.evil.example",
                "evil.localhost",
                "evillocalhost",
                "localhost@evil.example",
                "evil.example@localhost",
                "evil.example:443@localhost",
                "@localhost",
                "localhost:evil",
                "localhost:8443:8443",
                "localhost:-1",
                "localhost:+1",
                "localhost:123456",
                "localhost:8443@evil.example",
                "localhost/",
                "localhost/evil.example",
                "https://localhost",
                "localhost,evil.example",
                "localhost localhost",
                " localhost",
                "localhost\t",
                "localho\u017ft",
                "*",
                "127.1",
                "127.0.0.2",
                "2130706433",
                "::1",
                "[::1",
                "::1]",
                "[::2]",
                "[::1]evil.example",
                "[::1]:",
                "[::1%25eth0]",
                "[0:0:0:0:0:0:0:1]",
                "[]"
            })
    void any_other_host_is_refused(String host) {
        assertRefused(FakeRequest.overHttps().with("Host", host));
    }

    @Test
    void a_request_without_a_host_is_refused() {
        assertRefused(FakeRequest.overHttps());
    }

    @Test
    void two_hosts_are_refused_even_the_same_twice() {
        assertRefused(FakeRequest.overHttps().with("Host", "localhost").with("Host", "evil.example"));
        assertRefused(FakeRequest.overHttps().with("Host", "localhost").with("Host", "localhost"));
    }

    @Test
    void over_http_2_the_authority_stands_for_the_host() {
        assertKnown(FakeRequest.overHttps().to("localhost", 8443));
        assertKnown(FakeRequest.overHttps().to("[::1]", 8443));
        assertRefused(FakeRequest.overHttps().to("evil.example", 8443));
    }

    @Test
    void a_target_that_names_a_host_names_the_same() {
        assertKnown(FakeRequest.overHttps().with("Host", "LocalHost:8443").forTarget("https://localhost:8443/api/me"));
        assertKnown(FakeRequest.overPlainHttp().with("Host", "localhost:80").forTarget("http://localhost/api/me"));
        for (String target : List.of(
                "https://evil.example/api/me",
                "https://localhost:8443@evil.example/",
                "https://localhost:84433/",
                "https://localhost:8443",
                "http://localhost:8443/api/me",
                "evil.example/api/me",
                "*",
                "")) {
            assertRefused(FakeRequest.overHttps().with("Host", "localhost:8443").forTarget(target));
        }
    }

    @Test
    void hosts_can_be_set_and_their_case_does_not_matter() {
        RequestOrigin ofTheBank = new RequestOrigin(TestSettings.with("auth.http.hosts=Bank.Example"));
        FakeRequest toTheBank = FakeRequest.overHttps().with("Host", "bank.example");
        FakeRequest toLocalhost = FakeRequest.overHttps().with("Host", "localhost");

        assertThatCode(() -> ofTheBank.requireKnownHost(toTheBank.sent(), toTheBank.arrival()))
                .doesNotThrowAnyException();
        assertThat(Refusal.of(() -> ofTheBank.requireKnownHost(toLocalhost.sent(), toLocalhost.arrival()))
                        .type())
                .isEqualTo(ProblemType.VALIDATION);
    }

    @Test
    void so_is_the_host_that_a_proxy_was_asked_for() {
        FakeRequest request = FakeRequest.overPlainHttp().with("Host", "localhost");

        assertThatCode(() -> origin.requireKnownHost(
                        request.sent(), new Arrival("192.0.2.1", true, "session.localhost:8443")))
                .doesNotThrowAnyException();
        assertThat(Refusal.of(() ->
                                origin.requireKnownHost(request.sent(), new Arrival("192.0.2.1", true, "evil.example")))
                        .type())
                .isEqualTo(ProblemType.VALIDATION);
    }

    private void assertKnown(FakeRequest request) {
        assertThatCode(() -> origin.requireKnownHost(request.sent(), request.arrival()))
                .doesNotThrowAnyException();
    }

    private void assertRefused(FakeRequest request) {
        ProblemException refusal = Refusal.of(() -> origin.requireKnownHost(request.sent(), request.arrival()));

        assertThat(refusal.type()).isEqualTo(ProblemType.VALIDATION);
        assertThat(refusal.problem().violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.field()).isEqualTo("Host"));
    }
}
