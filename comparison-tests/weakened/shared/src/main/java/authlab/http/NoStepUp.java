package authlab.http;

import authlab.AuthConfig;
import authlab.session.AuthenticatedLogin;
import java.time.Instant;

/** Lets any login do anything, however long ago its user proved who she is. */
final class NoStepUp extends StepUp {

    NoStepUp(AuthConfig config) {
        super(config);
    }

    @Override
    public void require(AuthenticatedLogin caller, Instant now) {
        // She is logged in, is she not?
    }
}
