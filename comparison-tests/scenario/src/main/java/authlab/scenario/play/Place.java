package authlab.scenario.play;

import authlab.client.Carrier;
import authlab.lab.ServiceKind;
import authlab.scenario.Defence;
import authlab.scenario.Tuning;
import java.util.Optional;

/**
 * A service in one set-up; shared by all plays that need that.
 *
 * @param without the defence that it lacks; empty for the healthy one
 */
public record Place(ServiceKind kind, Tuning tuning, Optional<Defence> without) {

    /** The service that has that carrier. */
    static ServiceKind kindOf(Carrier carrier) {
        return carrier.isJwt() ? ServiceKind.JWT_AUTH : ServiceKind.SESSION_AUTH;
    }

    @Override
    public String toString() {
        return kind + without.map(defence -> " without " + defence).orElse("");
    }
}
