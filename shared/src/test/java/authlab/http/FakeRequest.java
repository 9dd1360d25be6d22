package authlab.http;

import authlab.TestSettings;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** A request as the gate reads it: its sender, headers, scheme and authority; whoever asks it for more fails. */
final class FakeRequest {

    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    private final boolean isSsl;
    private HostAndPort authority;
    private SocketAddress sender = SocketAddress.inetSocketAddress(50_000, "127.0.0.1");
    private String target = "/api/me";

    private FakeRequest(boolean isSsl) {
        this.isSsl = isSsl;
    }

    static FakeRequest overHttps() {
        return new FakeRequest(true);
    }

    static FakeRequest overPlainHttp() {
        return new FakeRequest(false);
    }

    /** Adds a header; one of the same name stays. */
    FakeRequest with(String header, String value) {
        headers.add(header, value);
        return this;
    }

    /** What HTTP/2 says instead of {@code Host}. */
    FakeRequest to(String host, int port) {
        authority = HostAndPort.create(host, port);
        return this;
    }

    /** Whose connection it comes over; by itself, this machine's. */
    FakeRequest from(String address) {
        sender = SocketAddress.inetSocketAddress(50_000, address);
        return this;
    }

    /** As it arrives where nobody's word is believed. */
    Arrival arrival() {
        return new TrustedProxies(TestSettings.defaults()).arrivalOf(sent());
    }

    /** What the request line asks for. */
    FakeRequest forTarget(String uri) {
        target = uri;
        return this;
    }

    HttpServerRequest sent() {
        Class<?> type = HttpServerRequest.class;
        return (HttpServerRequest) Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, asked, arguments) -> answer(asked, arguments));
    }

    private Object answer(Method asked, Object[] arguments) {
        return switch (asked.getName()) {
            case "headers" -> headers;
            case "getHeader" -> headers.get(arguments[0].toString());
            case "isSSL" -> isSsl;
            case "authority" -> authority;
            case "remoteAddress" -> sender;
            case "uri" -> target;
            default -> throw new UnsupportedOperationException(asked.getName());
        };
    }
}
