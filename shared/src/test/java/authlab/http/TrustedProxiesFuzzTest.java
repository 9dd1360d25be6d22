package authlab.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import authlab.TestSettings;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written down on the way. */
class TrustedProxiesFuzzTest {

    private static final String PROXY = "10.0.0.1";
    private static final String STRANGER = "192.0.2.99";

    private final TrustedProxies proxies =
            new TrustedProxies(TestSettings.with("auth.http.trusted-proxies=10.0.0.0/8"));

    @Property
    void nobody_believes_a_stranger(@ForAll("headers") Map<String, String> headers) {
        assertThat(proxies.arrivalOf(from(STRANGER, headers).sent()))
                .isEqualTo(new Arrival(STRANGER, true, "localhost"));
    }

    @Property
    void a_proxy_tells_an_address_or_is_refused(@ForAll("headers") Map<String, String> headers) {
        try {
            Arrival arrival = proxies.arrivalOf(from(PROXY, headers).sent());

            assertThat(IpAddress.parse(arrival.address()).map(IpAddress::spelled))
                    .hasValue(arrival.address());
        } catch (ProblemException refusal) {
            assertThat(refusal.type()).isEqualTo(ProblemType.VALIDATION);
        }
    }

    @Property
    void what_was_joined_is_taken_apart_again(@ForAll("elements") List<Map<String, String>> elements) {
        String header = elements.stream()
                .map(element -> element.entrySet().stream()
                        .map(pair -> pair.getKey() + "=\"" + pair.getValue().replaceAll("([\"\\\\])", "\\\\$1") + "\"")
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining(", "));

        assertThat(ForwardedElements.parse(header)).hasValue(elements);
    }

    @Property(tries = 10)
    void a_long_header_is_read_once(@ForAll("pieces") String piece) {
        String hostile = piece.repeat(1_000_000 / piece.length());

        assertTimeout(Duration.ofSeconds(10), () -> ForwardedElements.parse(hostile));
    }

    @Property
    void an_address_has_one_spelling_that_is_told(@ForAll("addresses") String text) {
        IpAddress.parse(text)
                .ifPresent(address ->
                        assertThat(IpAddress.parse(IpAddress.spelled(address))).hasValue(address));
    }

    @Provide
    Arbitrary<Map<String, String>> headers() {
        Arbitrary<String> names = Arbitraries.of(
                "Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Real-Ip", "Via");
        Arbitrary<String> values = Arbitraries.of(
                "for=192.0.2.43;proto=https;host=bank.example",
                "for=\"[2001:db8::17]:4711\", for=10.1.2.3;by=10.0.0.1",
                "for=unknown, for=_hidden",
                "192.0.2.43, 10.1.2.3",
                "[2001:db8::17]:4711",
                "::ffff:192.0.2.1",
                "https",
                "bank.example:8443");
        return Arbitraries.maps(names, Nearly.like(values)).ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<Map<String, String>>> elements() {
        Arbitrary<String> values = Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(12);
        return Combinators.combine(values, values)
                .as((one, other) -> Map.of("for", one, "host", other))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                "for=", "for=a;", "for=a, ", "\"", "for=\"\\\\", "for=\"a", ";", ",", " ", "a", "=", "for=a;x=");
    }

    @Provide
    Arbitrary<String> addresses() {
        return Nearly.like(Arbitraries.of(
                "192.0.2.43", "2001:db8::17", "[::1]", "::ffff:192.0.2.1", "fe80::1%eth0", "1.2", "0x7f.1"));
    }

    private static FakeRequest from(String peer, Map<String, String> headers) {
        FakeRequest request = FakeRequest.overHttps().with("Host", "localhost").from(peer);
        headers.forEach(request::with);
        return request;
    }
}
