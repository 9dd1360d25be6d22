package authlab.opaque;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.lang.reflect.Proxy;

/** A request of which nothing is read but its headers; whoever asks it for more fails. */
final class FakeRequest {

    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();

    FakeRequest with(String header, String value) {
        headers.add(header, value);
        return this;
    }

    HttpServerRequest sent() {
        Class<?> type = HttpServerRequest.class;
        return (HttpServerRequest) Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, asked, arguments) -> {
                    if (!asked.getName().equals("headers")) {
                        throw new UnsupportedOperationException(asked.getName());
                    }
                    return headers;
                });
    }
}
