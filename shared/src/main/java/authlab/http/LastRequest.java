package authlab.http;

import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * Over HTTP/1.1 a request that comes in chunks is the last one of its connection. If it said a length besides, a proxy may
 * have gone by that, and what follows may be the rest of what it took for a body: somebody else's request, or nobody's (RFC
 * 9112 §6.1). The server reads chunks then, and takes the length out before anybody could see that there was one.
 */
final class LastRequest {

    private static final AttributeKey<Boolean> CAME = AttributeKey.valueOf(LastRequest.class, "came");

    /** Long enough for an answer to be read by whoever still sends (RFC 9112 §9.6). */
    private static final Duration LINGERING = Duration.ofSeconds(2);

    private static final String LAST = LastRequest.class.getName();

    private LastRequest() {}

    static boolean isInChunks(HttpServerRequest request) {
        return request.version() != HttpVersion.HTTP_2 && request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** Whether this comes after the last one. Then it is no request that anybody meant, and its connection ends. */
    static boolean isBehind(RoutingContext context) {
        ConnectionBase connection = (ConnectionBase) context.request().connection();
        boolean isItself = context.get(LAST) != null;
        if (connection.channel().hasAttr(CAME) && !isItself) {
            connection.close();
            return true;
        }
        if (isInChunks(context.request()) && !isItself) {
            connection.channel().attr(CAME).set(true);
            context.put(LAST, true);
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.addEndHandler(answered -> context.vertx().runOnContext(later -> endConnection(context)));
        }
        return false;
    }

    /** Unless more of the body is on its way: that would be answered by a reset, which takes the answer with it. */
    private static void endConnection(RoutingContext context) {
        HttpServerRequest request = context.request();
        // Whoever was to read the body may have stopped it, and then it never ends.
        request.resume();
        if (request.isEnded()) {
            request.connection().close();
        } else {
            context.vertx()
                    .setTimer(LINGERING.toMillis(), over -> request.connection().close());
        }
    }
}
