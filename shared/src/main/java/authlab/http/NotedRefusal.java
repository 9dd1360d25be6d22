package authlab.http;

import authlab.audit.Device;
import authlab.problem.ProblemType;
import authlab.session.AuthenticatedLogin;
import authlab.session.Presented;
import java.util.Optional;

/** A request that was refused, for what, and whose it was if that was known by then. */
record NotedRefusal(ProblemType type, Presented presented, Optional<AuthenticatedLogin> caller, Device device) {

    boolean carriesCredential() {
        return presented.access().isPresent() || presented.renewal().isPresent();
    }
}
