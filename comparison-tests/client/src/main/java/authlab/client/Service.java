package authlab.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.net.ssl.SSLContext;

/**
 * Where requests go: one instance of a service, spoken to in one version of HTTP. Connections are kept and shared.
 *
 * <p>Follows no redirect and keeps no cookie. A GET whose kept connection turns out to be dead is sent once more by the JDK.
 */
public final class Service {

    /** Longer than the 2 s that a service may take to say 503, with room for a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    static {
        // Sooner than the services close an idle connection, or what is sent at that moment never arrives.
        System.setProperty("jdk.httpclient.keepalive.timeout", "30");
    }

    private final URI base;
    private final SSLContext trust;
    private final HttpClient client;
    private final BiConsumer<Request, Answer> listener;

    private Service(URI base, SSLContext trust, HttpClient client, BiConsumer<Request, Answer> listener) {
        this.base = base;
        this.trust = trust;
        this.client = client;
        this.listener = listener;
    }

    private static Service of(URI base, SSLContext trust, Version version) {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(trust)
                .version(version)
                .connectTimeout(PATIENCE)
                .build();
        return new Service(base, trust, client, (request, answer) -> {});
    }

    /**
     * Over TLS, HTTP/1.1.
     *
     * @param base scheme, host and port only
     * @param caCertificate the one authority that is believed, in PEM
     */
    public static Service at(URI base, Path caCertificate) {
        return of(base, Trust.in(caCertificate), Version.HTTP_1_1);
    }

    /** Without TLS, HTTP/1.1: the management port, or the lab's plain port. */
    public static Service plain(URI base) {
        try {
            return of(base, SSLContext.getDefault(), Version.HTTP_1_1);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("a JDK without TLS", impossible);
        }
    }

    /** The same place, spoken to in that version; over TLS the service must agree to it, see {@link Answer#version}. */
    public Service over(Version version) {
        return of(base, trust, version);
    }

    /** The same place over the same connections; the listener hears each exchange that {@link #send} brings to an end. */
    public Service reportingTo(BiConsumer<Request, Answer> other) {
        return new Service(base, trust, client, other);
    }

    /** Somebody new here, who holds nothing yet. */
    public Actor visitor(Carrier carrier) {
        return holding(Credentials.none(carrier));
    }

    /** Somebody who holds these, wherever she has them from. */
    public Actor holding(Credentials credentials) {
        return new Actor(this, credentials);
    }

    public Answer register(Person person) {
        return send(Request.post("/auth/register")
                .json(Map.of("username", person.username(), "password", person.password())));
    }

    /** Where bytes go as they are. */
    public Wire wire() {
        return new Wire(base, trust, PATIENCE);
    }

    /**
     * Sends exactly these headers, and {@code Host} and {@code Content-Length} with them. Several {@code Cookie} headers
     * become one over HTTP/1.1: where that matters, use {@link #wire()}. Over HTTP/2 the JDK does not see an answer that
     * comes before a large body is sent, such as a 413.
     *
     * @throws IllegalArgumentException if the JDK refuses to send it, {@code Host} for one: use {@link #wire()}
     * @throws NoAnswer within 15 s
     */
    public Answer send(Request request) {
        try {
            HttpResponse<String> response = client.send(httpRequest(request), BodyHandlers.ofString());
            Answer answer = new Answer(response.version(), response.statusCode(), response.headers(), response.body());
            listener.accept(request, answer);
            return answer;
        } catch (IOException lost) {
            throw new NoAnswer(request + " at " + this, lost);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(request + " at " + this, stop);
        }
    }

    /**
     * Sends a request whose answer goes on for as long as it likes; returns when that has begun.
     *
     * @throws NoAnswer if it does not within 15 s
     */
    public EventStream listen(Request request) {
        try {
            return EventStream.of(client.send(httpRequest(request), BodyHandlers.ofLines()));
        } catch (IOException lost) {
            throw new NoAnswer(request + " at " + this, lost);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(request + " at " + this, stop);
        }
    }

    private HttpRequest httpRequest(Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + request.path()))
                .timeout(PATIENCE)
                .method(
                        request.method(),
                        request.body().map(BodyPublishers::ofByteArray).orElseGet(BodyPublishers::noBody));
        request.headers().forEach(header -> builder.header(header.name(), header.value()));
        return builder.build();
    }

    public URI base() {
        return base;
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
