package authlab.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** For bytes that no client sends: a connection of its own for each message, HTTP/1.1 agreed on by ALPN, read to the end. */
public final class Wire {

    private final URI base;
    private final SSLContext trust;
    private final Duration patience;

    Wire(URI base, SSLContext trust, Duration patience) {
        this.base = base;
        this.trust = trust;
        this.patience = patience;
    }

    /** The same wire, waiting at most this long for each byte: for peers that are expected to stay silent. */
    public Wire waiting(Duration other) {
        return new Wire(base, trust, other);
    }

    /**
     * Sends the headers one line each as they are, and before them those that are missing: {@code Host},
     * {@code Connection: close}, and {@code Content-Length} for a body that has neither it nor {@code Transfer-Encoding}.
     *
     * @return empty if the peer closed without a word
     * @throws NoAnswer if it said nothing in time, or no HTTP
     */
    public Optional<Answer> send(Request request) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head(request).getBytes(ISO_8859_1));
        request.body().ifPresent(bytes::writeBytes);
        return send(bytes.toByteArray());
    }

    /** Sends these bytes and nothing else; like {@link #send(Request)} otherwise. */
    public Optional<Answer> send(byte[] bytes) {
        try (Socket line = connect()) {
            Socket socket = isPlain() ? line : secured(line, "http/1.1");
            // Written beside the reading: who refuses early may never read the rest, but has answered.
            Thread writer = new Thread(() -> write(socket, bytes), "wire to " + base);
            writer.setDaemon(true);
            writer.start();
            return HttpMessage.read(socket.getInputStream());
        } catch (IOException lost) {
            throw new NoAnswer(bytes.length + " bytes to " + base, lost);
        }
    }

    /**
     * Sends one request and right behind it another, but for the last byte of its body. When this returns the first is
     * answered, and the service has begun with the other.
     *
     * @throws NoAnswer if the first was not answered in time
     */
    public Unfinished begin(Request first, Request other) {
        byte[] body = other.body().orElseThrow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head(first.header("Connection", "keep-alive")).getBytes(ISO_8859_1));
        bytes.writeBytes(head(other).getBytes(ISO_8859_1));
        bytes.write(body, 0, body.length - 1);
        try {
            Socket socket = open("http/1.1");
            return Unfinished.on(socket, bytes.toByteArray(), body[body.length - 1]);
        } catch (IOException lost) {
            throw new NoAnswer(first + " to " + base, lost);
        }
    }

    /**
     * A connection to do with as one likes; whoever opens it closes it.
     *
     * @param protocol to agree on by ALPN, where there is TLS: {@code http/1.1} or {@code h2}
     */
    public Socket open(String protocol) throws IOException {
        Socket line = connect();
        return isPlain() ? line : secured(line, protocol);
    }

    private boolean isPlain() {
        return base.getScheme().equals("http");
    }

    private String head(Request request) {
        StringBuilder head = new StringBuilder();
        head.append(request.method()).append(' ').append(request.path()).append(" HTTP/1.1\r\n");
        if (!request.has("Host")) {
            head.append("Host: ").append(base.getRawAuthority()).append("\r\n");
        }
        if (!request.has("Connection")) {
            head.append("Connection: close\r\n");
        }
        if (!request.has("Content-Length") && !request.has("Transfer-Encoding")) {
            request.body()
                    .ifPresent(body ->
                            head.append("Content-Length: ").append(body.length).append("\r\n"));
        }
        request.headers()
                .forEach(header -> head.append(header.name())
                        .append(": ")
                        .append(header.value())
                        .append("\r\n"));
        return head.append("\r\n").toString();
    }

    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException ignored) {
            // Whether there was an answer all the same, the reader sees.
        }
    }

    private Socket connect() throws IOException {
        int patienceMillis = Math.toIntExact(patience.toMillis());
        Socket line = new Socket();
        line.setSoTimeout(patienceMillis);
        // Or the first bytes wait 40 ms for the peer to acknowledge the end of the handshake.
        line.setTcpNoDelay(true);
        line.connect(new InetSocketAddress(address(), base.getPort()), patienceMillis);
        return line;
    }

    private Socket secured(Socket line, String protocol) throws IOException {
        SSLSocket secured =
                (SSLSocket) trust.getSocketFactory().createSocket(line, base.getHost(), base.getPort(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setApplicationProtocols(new String[] {protocol});
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    /** {@code localhost} and the names below it are the loopback address by RFC 6761 §6.3, but not every resolver knows. */
    private InetAddress address() throws IOException {
        boolean local = ("." + base.getHost()).endsWith(".localhost");
        return local ? InetAddress.getLoopbackAddress() : InetAddress.getAllByName(base.getHost())[0];
    }
}
