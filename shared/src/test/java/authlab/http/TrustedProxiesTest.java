package authlab.http;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.TestSettings;
import authlab.problem.ProblemException;
import authlab.problem.Refusal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrustedProxiesTest {

    private static final String PROXY = "10.0.0.1";
    private static final String CLIENT = "192.0.2.43";

    private final TrustedProxies nobody = new TrustedProxies(TestSettings.defaults());
    private final TrustedProxies proxies =
            new TrustedProxies(TestSettings.with("auth.http.trusted-proxies=10.0.0.0/8,2001:db8:1::/48"));

    @ParameterizedTest
    @CsvSource({"192.0.2.1, 192.0.2.1", "0:0:0:0:0:0:0:1, ::1", "2001:DB8:0:0:0:0:0:1, 2001:db8::1"})
    void the_connection_tells_the_address(String peer, String address) {
        assertThat(nobody.arrivalOf(request().from(peer).sent())).isEqualTo(new Arrival(address, false, "localhost"));
    }

    @Test
    void from_who_is_not_trusted_nothing_is_believed_or_even_read() {
        FakeRequest forged = request()
                .with("X-Forwarded-For", "192.0.2.99")
                .with("X-Forwarded-Proto", "https")
                .with("X-Forwarded-Host", "evil.example")
                .with("Forwarded", "for=\"nonsense");

        assertThat(nobody.arrivalOf(forged.from(PROXY).sent())).isEqualTo(new Arrival(PROXY, false, "localhost"));
        assertThat(proxies.arrivalOf(forged.from("11.0.0.1").sent()))
                .isEqualTo(new Arrival("11.0.0.1", false, "localhost"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // one proxy
                "192.0.2.43 | 192.0.2.43",
                "192.0.2.43:1234 | 192.0.2.43",
                "2001:db8::43 | 2001:db8::43",
                "[2001:DB8::43]:1234 | 2001:db8::43",
                "::ffff:192.0.2.43 | 192.0.2.43",
                // what the client wrote itself stands before
                "198.51.100.1, 192.0.2.43 | 192.0.2.43",
                "nonsense\", 192.0.2.43 | 192.0.2.43",
                "10.0.0.9, 192.0.2.43 | 192.0.2.43",
                // several proxies, all trusted
                "192.0.2.43, 10.0.0.2, 2001:db8:1::2 | 192.0.2.43",
                "198.51.100.1, 192.0.2.43, 10.0.0.2 | 192.0.2.43",
                // all trusted: the farthest
                "10.0.0.3, 10.0.0.2 | 10.0.0.3",
                // known no farther than the proxy that wrote it
                "unknown | 10.0.0.1",
                "_hidden | 10.0.0.1",
                "'' | 10.0.0.1",
                "192.0.2.43, unknown | 10.0.0.1",
                "192.0.2.43, nonsense, 10.0.0.2 | 10.0.0.2",
                "192.0.2.43, | 10.0.0.1",
                "example.org | 10.0.0.1",
                "192.0.2.43.1 | 10.0.0.1",
                "fe80::1%eth0 | 10.0.0.1"
            })
    void the_last_who_is_not_trusted_is_the_sender(String forwardedFor, String address) {
        assertThat(proxies.arrivalOf(
                                through().with("X-Forwarded-For", forwardedFor).sent())
                        .address())
                .isEqualTo(address);
    }

    @Test
    void several_lines_are_one_list() {
        FakeRequest request = through()
                .with("X-Forwarded-For", "198.51.100.1")
                .with("X-Forwarded-For", CLIENT)
                .with("X-Forwarded-For", "10.0.0.2");

        assertThat(proxies.arrivalOf(request.sent()).address()).isEqualTo(CLIENT);
    }

    @Test
    void scheme_and_host_are_those_that_the_proxy_was_asked_by() {
        FakeRequest request = through()
                .with("X-Forwarded-For", CLIENT)
                .with("X-Forwarded-Proto", "HTTPS")
                .with("X-Forwarded-Host", "bank.example:8443");

        assertThat(proxies.arrivalOf(request.sent())).isEqualTo(new Arrival(CLIENT, true, "bank.example:8443"));
    }

    @Test
    void each_may_be_left_out() {
        assertThat(proxies.arrivalOf(through().sent())).isEqualTo(new Arrival(PROXY, false, "localhost"));
        assertThat(proxies.arrivalOf(
                        through().with("X-Forwarded-Proto", "https").sent()))
                .isEqualTo(new Arrival(PROXY, true, "localhost"));
        assertThat(proxies.arrivalOf(
                        through().with("X-Forwarded-Host", "bank.example").sent()))
                .isEqualTo(new Arrival(PROXY, false, "bank.example"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for=192.0.2.43 | 192.0.2.43",
                "for=\"[2001:db8::43]:4711\" | 2001:db8::43",
                "for=\"192.0.2.43:_secret\" | 192.0.2.43",
                "for=198.51.100.1, for=192.0.2.43, for=10.0.0.2 | 192.0.2.43",
                "for=unknown | 10.0.0.1",
                "by=10.0.0.1 | 10.0.0.1"
            })
    void the_standard_header_says_the_same(String forwarded, String address) {
        assertThat(proxies.arrivalOf(through().with("Forwarded", forwarded).sent())
                        .address())
                .isEqualTo(address);
    }

    @Test
    void there_scheme_and_host_belong_to_the_sender_who_is_believed() {
        FakeRequest request = through()
                .with(
                        "Forwarded",
                        "for=198.51.100.1;proto=http;host=evil.example,"
                                + "for=192.0.2.43;proto=https;host=bank.example, for=10.0.0.2;proto=http;host=inner");

        assertThat(proxies.arrivalOf(request.sent())).isEqualTo(new Arrival(CLIENT, true, "bank.example"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-Proto | ftp",
                "X-Forwarded-Proto | ''",
                "X-Forwarded-Proto | https, http",
                "X-Forwarded-Host | bank.example, evil.example",
                "Forwarded | for=\"192.0.2.43",
                "Forwarded | for=192.0.2.43;proto=ftp",
                "Forwarded | nonsense"
            })
    void what_cannot_be_read_is_refused(String header, String value) {
        assertRefused(through().with(header, value), header);
    }

    @Test
    void so_is_what_says_two_things() {
        assertRefused(
                through().with("X-Forwarded-Proto", "https").with("X-Forwarded-Proto", "https"), "X-Forwarded-Proto");
        assertRefused(through().with("X-Forwarded-Host", "a").with("X-Forwarded-Host", "a"), "X-Forwarded-Host");
    }

    /** A proxy writes one kind of header and lets the other pass: which, nobody here can tell. */
    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host"})
    void both_kinds_together_are_refused(String other) {
        assertRefused(through().with("Forwarded", "for=192.0.2.43").with(other, "https"), "Forwarded");
    }

    private static FakeRequest request() {
        return FakeRequest.overPlainHttp().with("Host", "localhost");
    }

    private static FakeRequest through() {
        return request().from(PROXY);
    }

    private void assertRefused(FakeRequest request, String header) {
        ProblemException refusal = Refusal.of(() -> proxies.arrivalOf(request.sent()));

        assertThat(refusal.problem().violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.field()).isEqualTo(header));
    }
}
