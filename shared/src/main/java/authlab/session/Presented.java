package authlab.session;

import java.util.Optional;

/**
 * What a request carries, as it is spelled and before anything about it is believed.
 *
 * @param access what speaks for the caller
 * @param renewal what renews a login without speaking for it; empty where the same credential does both
 * @param carrier how they travelled, or what is assumed where there is nothing
 * @param asBound whether it was sent as the credential of a bound login (RFC 9449 §7.1); nothing tells that in a cookie
 */
public record Presented(Optional<String> access, Optional<String> renewal, Carrier carrier, boolean asBound) {

    /** What nothing is said of. */
    public Presented(Optional<String> access, Optional<String> renewal, Carrier carrier) {
        this(access, renewal, carrier, false);
    }

    /** Tells which there are, never what they are. */
    @Override
    public String toString() {
        return "Presented[access=" + access.isPresent() + ", renewal=" + renewal.isPresent() + ", " + carrier + "]";
    }
}
