package authlab.http;

import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What is asked of a body before anybody reads it: how long it says it is, and what; then how long it is, and takes. */
final class RequestBody {

    /** With any parameters: JSON has one encoding, whatever they say (RFC 8259 §11). */
    private static final Pattern JSON = Pattern.compile("(?i)application/json[ \\t]*(;.*)?");

    private RequestBody() {}

    /**
     * Leaves a {@code Content-Type} only where it says JSON once and the body is not coded besides, and then in one
     * spelling.
     *
     * <p>So the framework never chooses by it: wildcards and none at all would be JSON to it, and an empty body of another
     * type, which is how browsers send nothing, would be refused. {@link StrictJson} refuses what has something in it.
     */
    static void nameItsType(HttpServerRequest request) {
        MultiMap headers = request.headers();
        if (!headers.contains(HttpHeaders.CONTENT_TYPE)) {
            return;
        }
        List<String> types = headers.getAll(HttpHeaders.CONTENT_TYPE);
        boolean isPlain = headers.getAll(HttpHeaders.CONTENT_ENCODING).stream().allMatch("identity"::equalsIgnoreCase);
        if (isPlain && types.size() == 1 && JSON.matcher(types.get(0)).matches()) {
            headers.set(HttpHeaders.CONTENT_TYPE, "application/json");
        } else {
            headers.remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    /**
     * Refuses what is coded for its way otherwise than in chunks alone: where that ends, nobody can tell (RFC 9112 §6.3).
     *
     * @throws ProblemException 400
     */
    static void requireKnownEnd(HttpServerRequest request) {
        if (!LastRequest.isInChunks(request)) {
            return;
        }
        List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (codings.size() != 1 || !"chunked".equalsIgnoreCase(codings.get(0))) {
            throw ProblemException.invalid("Transfer-Encoding", "must be chunked, once");
        }
    }

    /**
     * Refuses by the announced length alone, before a byte of it is read. One that comes in chunks is counted while it
     * is taken in.
     *
     * @throws ProblemException 413
     */
    static void requireAcceptableLength(HttpServerRequest request, int bytesMax) {
        String announced = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && (announced.length() > 9 || bytesIn(announced) > bytesMax)) {
            throw new ProblemException(ProblemType.PAYLOAD_TOO_LARGE);
        }
    }

    /**
     * Takes the whole body in, on the event loop: nobody's thread waits for a slow one. One that is too slow is cut off
     * without an answer.
     *
     * @param received what goes on, with the body in the context
     * @param refused what answers if it was too long: 413
     */
    static void receive(
            RoutingContext context, RequestLimits limits, Runnable received, Consumer<ProblemException> refused) {
        HttpServerRequest request = context.request();
        Buffer body = Buffer.buffer();
        long cutOff = context.vertx()
                .setTimer(
                        limits.bodyWithin().toMillis(),
                        late -> context.response().reset());
        request.exceptionHandler(gone -> context.vertx().cancelTimer(cutOff));
        request.endHandler(end -> {
            context.vertx().cancelTimer(cutOff);
            ((RoutingContextInternal) context).setBody(body);
            received.run();
        });
        request.handler(part -> {
            body.appendBuffer(part);
            if (body.length() > limits.bodyBytesMax()) {
                context.vertx().cancelTimer(cutOff);
                request.handler(null).endHandler(null);
                refused.accept(new ProblemException(ProblemType.PAYLOAD_TOO_LARGE));
            }
        });
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            context.response().writeContinue();
        }
        request.resume();
    }

    private static int bytesIn(String announced) {
        try {
            return Integer.parseInt(announced);
        } catch (NumberFormatException malformed) {
            throw ProblemException.invalid("Content-Length", "must be a number");
        }
    }
}
