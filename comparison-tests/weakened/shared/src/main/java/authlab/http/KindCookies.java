package authlab.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads cookies as kindly as servers once had to: the name in any case, percent-decoded, in quotes, behind any white space
 * that Unicode knows, behind {@code $Version} and commas (RFC 2965), or in what has no name.
 */
public final class KindCookies {

    private KindCookies() {}

    /** The value of that cookie, however it is spelled. */
    public static Optional<String> valueOf(HttpServerRequest request, String name) {
        return request.headers().getAll(HttpHeaders.COOKIE).stream()
                .map(header -> new String(header.getBytes(ISO_8859_1), UTF_8))
                .flatMap(header -> pairsOf(header).stream())
                .filter(pair -> pair[0].equalsIgnoreCase(name))
                .map(pair -> pair[1])
                .findFirst();
    }

    private static List<String[]> pairsOf(String header) {
        List<String[]> pairs = new ArrayList<>();
        for (String pair : header.split("[;,]", -1)) {
            // Nameless: what follows the equals sign is all there is.
            String text = pair.strip().replaceFirst("^=", "");
            int equals = text.indexOf('=');
            if (equals > 0) {
                pairs.add(new String[] {plain(text.substring(0, equals)), plain(text.substring(equals + 1))});
            }
        }
        return pairs;
    }

    private static String plain(String text) {
        return decoded(text.strip().replaceAll("^\"|\"$", ""));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
