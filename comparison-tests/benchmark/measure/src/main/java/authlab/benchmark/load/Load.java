package authlab.benchmark.load;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;

/**
 * What the generator is asked to do.
 *
 * @param url scheme, host and port
 * @param caCertificate in PEM, for a server that is spoken to over TLS; null for any other
 * @param perSecond how many requests begin in a second, whatever becomes of the earlier ones; 0: each user sends the next
 *     when the last is answered
 * @param connections kept alive; for a closed load there are as many users
 */
public record Load(
        String url, String caCertificate, List<Lane> lanes, int perSecond, int connections, int milliseconds) {

    public Load {
        lanes = List.copyOf(lanes);
        if (lanes.isEmpty() || connections < 1 || perSecond < 0 || milliseconds < 1) {
            throw new IllegalArgumentException("no load: " + url + ", " + lanes + ", " + connections + " connections, "
                    + perSecond + "/s, " + milliseconds + " ms");
        }
    }

    /** The same for so long. */
    public Load lasting(int otherMilliseconds) {
        return new Load(url, caCertificate, lanes, perSecond, connections, otherMilliseconds);
    }

    Optional<String> trusted() {
        return Optional.ofNullable(caCertificate);
    }

    @JsonIgnore
    boolean isOpen() {
        return perSecond > 0;
    }
}
