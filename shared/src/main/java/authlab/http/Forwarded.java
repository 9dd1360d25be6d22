package authlab.http;

import authlab.problem.ProblemException;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What proxies wrote down on the way, one hop after the other, the last one last: in {@code Forwarded} (RFC 7239) or in
 * {@code X-Forwarded-For}, {@code -Proto} and {@code -Host}. Whose word that is, and how far it goes, is decided elsewhere.
 */
final class Forwarded {

    private static final String STANDARD = "Forwarded";
    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final String HOST = "X-Forwarded-Host";

    private Forwarded() {}

    /**
     * What one proxy says of the request that it received.
     *
     * @param sender an address with or without a port, or anything else; whoever sent it may have written it
     */
    record Hop(Optional<String> sender, Optional<Boolean> secure, Optional<String> authority) {}

    /**
     * All hops.
     *
     * @throws ProblemException 400 if a header cannot be read, or if both kinds are there: a proxy writes one of them, and
     *     lets the other pass from whoever likes
     */
    static List<Hop> in(MultiMap headers) {
        boolean standard = headers.contains(STANDARD);
        if (standard && (headers.contains(FOR) || headers.contains(PROTO) || headers.contains(HOST))) {
            throw ProblemException.invalid(STANDARD, "must not be sent beside X-Forwarded-For, -Proto or -Host");
        }
        return standard ? standardIn(headers) : customaryIn(headers);
    }

    private static List<Hop> standardIn(MultiMap headers) {
        return ForwardedElements.parse(String.join(",", headers.getAll(STANDARD)))
                .orElseThrow(() -> ProblemException.invalid(STANDARD, "must be as in RFC 7239"))
                .stream()
                .map(Forwarded::hop)
                .toList();
    }

    private static Hop hop(Map<String, String> element) {
        return new Hop(
                Optional.ofNullable(element.get("for")),
                Optional.ofNullable(element.get("proto")).map(proto -> isSecure(STANDARD, proto)),
                Optional.ofNullable(element.get("host")));
    }

    /** Scheme and host are no lists: every proxy on the way says the same of them, or they say nothing. */
    private static List<Hop> customaryIn(MultiMap headers) {
        Optional<Boolean> secure = once(headers, PROTO).map(proto -> isSecure(PROTO, proto));
        Optional<String> authority = once(headers, HOST);
        List<Hop> hops = new ArrayList<>();
        headers.getAll(FOR).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .forEach(sender -> hops.add(new Hop(Optional.of(sender.strip()), secure, authority)));
        return hops.isEmpty() && (secure.isPresent() || authority.isPresent())
                ? Collections.singletonList(new Hop(Optional.empty(), secure, authority))
                : hops;
    }

    private static Optional<String> once(MultiMap headers, String name) {
        List<String> sent = headers.getAll(name);
        if (sent.size() > 1 || sent.stream().anyMatch(value -> value.contains(","))) {
            throw ProblemException.invalid(name, "must be there once, with one value");
        }
        return sent.stream().findFirst();
    }

    private static boolean isSecure(String header, String scheme) {
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "https" -> true;
            case "http" -> false;
            default -> throw ProblemException.invalid(header, "must name http or https");
        };
    }
}
