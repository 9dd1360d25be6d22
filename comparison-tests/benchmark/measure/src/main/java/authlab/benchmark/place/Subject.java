package authlab.benchmark.place;

import authlab.benchmark.load.Lane;
import authlab.benchmark.load.Lane.Sender;
import authlab.benchmark.load.Load;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * Something to be measured: a server, how to reach it, and what is asked of it.
 *
 * @param id as figures name it, such as {@code session-strict}
 * @param server the process
 * @param url without TLS
 * @param tlsUrl the same place over TLS
 * @param caCertificate in PEM, for that
 */
public record Subject(
        String id, ServerProcess server, URI url, URI tlsUrl, Path caCertificate, String path, List<Sender> senders) {

    public Subject {
        senders = List.copyOf(senders);
    }

    /** The same, asked by others. */
    public Subject asked(String otherId, List<Sender> others) {
        return new Subject(otherId, server, url, tlsUrl, caCertificate, path, others);
    }

    /** As many requests as it answers, over so many connections. */
    public Load closed(int connections, int milliseconds) {
        return new Load(url.toString(), null, lanes(), 0, connections, milliseconds);
    }

    /** The same over TLS. */
    public Load closedOverTls(int connections, int milliseconds) {
        return new Load(tlsUrl.toString(), caCertificate.toString(), lanes(), 0, connections, milliseconds);
    }

    /** So many requests in a second, over TLS, whatever it makes of them. */
    public Load openOverTls(int perSecond, int connections, int milliseconds) {
        return new Load(tlsUrl.toString(), caCertificate.toString(), lanes(), perSecond, connections, milliseconds);
    }

    private List<Lane> lanes() {
        return List.of(Lane.only("GET", path, senders));
    }

    @Override
    public String toString() {
        return id;
    }
}
