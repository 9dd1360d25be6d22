package authlab.page;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Sends the page's files, to whom the gate has let through. Never blocks. */
@ApplicationScoped
class PageHandler {

    private final BankPage page;
    private final PagePolicy policy;

    PageHandler(BankPage page, PagePolicy policy) {
        this.page = page;
        this.policy = policy;
    }

    void register(@Observes Router router) {
        BankPage.paths()
                .forEach(path -> router.route(path)
                        .method(HttpMethod.GET)
                        .method(HttpMethod.HEAD)
                        .handler(this::send));
    }

    private void send(RoutingContext context) {
        String path = context.request().path();
        PageFile file = page.file(path);
        HttpServerResponse response = context.response();
        MultiMap headers = response.headers();
        if (path.equals(BankPage.PAGE)) {
            policy.addTo(headers);
        } else {
            // Kept, but asked for each time: a page never runs with files of another version than its service's.
            headers.set(HttpHeaders.CACHE_CONTROL, "no-cache").set(HttpHeaders.ETAG, file.etag());
            if (file.isAmong(String.join(",", context.request().headers().getAll(HttpHeaders.IF_NONE_MATCH)))) {
                response.setStatusCode(304).end();
                return;
            }
        }
        headers.set(HttpHeaders.CONTENT_TYPE, file.contentType());
        end(context.request(), response, file);
    }

    /** HEAD is answered as GET is, without the content, which over HTTP/2 nobody else keeps back. */
    private static void end(HttpServerRequest request, HttpServerResponse response, PageFile file) {
        if (request.method().equals(HttpMethod.HEAD)) {
            response.headers()
                    .set(
                            HttpHeaders.CONTENT_LENGTH,
                            Integer.toString(file.content().length()));
            response.end();
        } else {
            response.end(file.content());
        }
    }
}
