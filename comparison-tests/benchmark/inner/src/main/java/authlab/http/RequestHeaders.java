package authlab.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What is read of the headers of each request, of one that carries a session id and of one that carries a token. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class RequestHeaders {

    private static final int SESSION_ID_CHARACTERS = 43;
    private static final int TOKEN_CHARACTERS = 620;

    @Param({"session", "token"})
    public String credential;

    private HttpServerRequest request;

    @Setup
    public void receive() {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        headers.add("host", "localhost:8443");
        if (credential.equals("session")) {
            headers.add("cookie", "__Host-session=" + "A".repeat(SESSION_ID_CHARACTERS));
        } else {
            headers.add("authorization", "Bearer " + "A".repeat(TOKEN_CHARACTERS));
        }
        request = (HttpServerRequest) Proxy.newProxyInstance(
                HttpServerRequest.class.getClassLoader(),
                new Class<?>[] {HttpServerRequest.class},
                (proxy, method, arguments) -> headers);
    }

    /** Is each of them one line? */
    @Benchmark
    public void lines() {
        HeaderLines.requireOneEach(request);
    }

    /** Which cookies of that name are there? */
    @Benchmark
    public List<String> cookies() {
        return Cookies.valuesOf(request, "__Host-session");
    }
}
