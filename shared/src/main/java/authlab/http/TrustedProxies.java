package authlab.http;

import authlab.AuthConfig;
import authlab.http.Forwarded.Hop;
import authlab.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The proxies whose word about a request is believed: {@code auth.http.trusted-proxies}, nobody by default.
 *
 * <p>Each proxy appends whom it was spoken to by, so the list is read from its end, and only as long as the one who wrote is
 * trusted. The first who is not is the sender; what stands before is the sender's own and may be anything. A framework that
 * takes the first entry believes whoever sends one.
 */
@ApplicationScoped
public class TrustedProxies {

    /** An address with or without a port, or with a pseudonym for one; IPv6 in brackets if there is any. */
    private static final Pattern NODE =
            Pattern.compile("(\\[[^]]*]|[^:]*|[0-9A-Fa-f:.]*)(?::(?:[0-9]{1,5}|_[\\w.-]+))?");

    private final List<AddressRange> trusted;

    TrustedProxies(AuthConfig config) {
        this.trusted = config.http().trustedProxies().orElse(List.of()).stream()
                .map(range -> AddressRange.parse(range).orElseThrow())
                .toList();
    }

    /**
     * How a request arrived. From who is not trusted, nothing that it says about that is even read.
     *
     * @throws ProblemException 400 if a trusted proxy let something pass that cannot be read, or that contradicts itself
     */
    Arrival arrivalOf(HttpServerRequest request) {
        String peer = request.remoteAddress().hostAddress();
        Optional<InetAddress> address = IpAddress.parse(peer);
        Arrival told = new Arrival(
                address.map(IpAddress::spelled).orElse(peer), request.isSSL(), Arrival.authorityOf(request));
        return address.filter(this::trusts)
                .map(proxy -> followed(proxy, told, Forwarded.in(request.headers())))
                .orElse(told);
    }

    /** Whether what this one writes is believed. */
    boolean trusts(InetAddress address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }

    private Arrival followed(InetAddress peer, Arrival told, List<Hop> hops) {
        InetAddress writer = peer;
        Arrival arrival = told;
        for (int i = hops.size() - 1; i >= 0 && trusts(writer); i--) {
            Optional<InetAddress> sender = hops.get(i).sender().flatMap(TrustedProxies::addressIn);
            writer = sender.orElse(writer);
            arrival = new Arrival(
                    IpAddress.spelled(writer),
                    hops.get(i).secure().orElse(arrival.secure()),
                    hops.get(i).authority().orElse(arrival.authority()));
            if (sender.isEmpty()) {
                // "unknown", a pseudonym or nonsense: what is known goes no further than the proxy that wrote it.
                return arrival;
            }
        }
        return arrival;
    }

    private static Optional<InetAddress> addressIn(String node) {
        Matcher parts = NODE.matcher(node);
        return parts.matches() ? IpAddress.parse(parts.group(1)) : Optional.empty();
    }
}
