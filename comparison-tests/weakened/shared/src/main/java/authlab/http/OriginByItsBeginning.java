package authlab.http;

import authlab.AuthConfig;
import java.net.URI;

/** Trusts whatever begins like our own scheme and host: so does the address that an attacker builds upon them. */
final class OriginByItsBeginning extends RequestOrigin {

    OriginByItsBeginning(AuthConfig config) {
        super(config);
    }

    @Override
    boolean isTrusted(Arrival arrival, String origin) {
        URI own = URI.create(arrival.ownOrigin());
        return origin.startsWith(own.getScheme() + "://" + own.getHost()) || super.isTrusted(arrival, origin);
    }
}
