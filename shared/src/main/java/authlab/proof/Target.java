package authlab.proof;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * The one spelling of what a proof is for: scheme and host in lower case, no default port, no query and no fragment (RFC
 * 9449 §4.3; RFC 3986 §6.2.2 and §6.2.3). Paths have one spelling here, so a path is compared to the letter.
 */
final class Target {

    private Target() {}

    /** Empty if this is no absolute URI of a host. */
    static Optional<String> of(String htu) {
        try {
            URI uri = new URI(htu);
            if (uri.getScheme() == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
                return Optional.empty();
            }
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            boolean isDefault = uri.getPort() < 0 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
            String port = isDefault ? "" : ":" + uri.getPort();
            String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return Optional.of(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + path);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
