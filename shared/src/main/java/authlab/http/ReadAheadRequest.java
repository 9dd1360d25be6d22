package authlab.http;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;

/**
 * A request over HTTP/2 whose body may be read before the framework is asked. The framework pauses a request that it begins
 * with: over HTTP/1.1 that means nothing once the body has ended, and over HTTP/2 the server refuses it.
 */
final class ReadAheadRequest extends HttpServerRequestWrapper {

    private static final String MADE = ReadAheadRequest.class.getName();

    private ReadAheadRequest(HttpServerRequest request) {
        super((HttpServerRequestInternal) request);
    }

    /** Whether this one is to be made of it: once, for one may be made of the other but not told from it. */
    static boolean isDue(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2 && contextOf(request).getLocal(MADE) == null;
    }

    static ReadAheadRequest of(HttpServerRequest request) {
        contextOf(request).putLocal(MADE, true);
        return new ReadAheadRequest(request);
    }

    /** Of this request alone. */
    private static Context contextOf(HttpServerRequest request) {
        return ((HttpServerRequestInternal) request).context();
    }

    @Override
    public HttpServerRequest pause() {
        return isEnded() ? this : super.pause();
    }

    @Override
    public HttpServerRequest resume() {
        return isEnded() ? this : super.resume();
    }

    @Override
    public HttpServerRequest fetch(long amount) {
        return isEnded() ? this : super.fetch(amount);
    }
}
