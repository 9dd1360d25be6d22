package authlab.scenario.play;

import authlab.client.Carrier;
import authlab.lab.ServiceKind;
import authlab.scenario.Lack;
import authlab.scenario.Tuning;
import java.util.Optional;

/**
 * A service in one set-up; shared by all plays that need that.
 *
 * @param without what it lacks; empty for the healthy one
 */
public record Place(ServiceKind kind, Tuning tuning, Optional<Lack> without) {

    /** The service that has that carrier. */
    static ServiceKind kindOf(Carrier carrier) {
        return carrier.isJwt() ? ServiceKind.JWT_AUTH : ServiceKind.SESSION_AUTH;
    }

    @Override
    public String toString() {
        return kind + without.map(lack -> " without " + lack).orElse("");
    }
}
