package authlab.opaque;

import authlab.database.CredentialDigest;
import authlab.http.Gate;
import authlab.session.LoginLimits;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.inject.spi.CDI;
import java.security.SecureRandom;

/** Lets a login go on under the id that the browser came with, whoever thought of it. */
final class AdoptingSessionIssuer extends SessionIssuer {

    AdoptingSessionIssuer(SecureRandom random, CredentialDigest digests, SessionIds ids, LoginLimits limits) {
        super(random, digests, ids, limits);
    }

    @Override
    SessionId newId() {
        return Gate.presentedIn(
                        CDI.current().select(CurrentVertxRequest.class).get().getCurrent())
                .access()
                .flatMap(SessionFormat::parse)
                .orElseGet(super::newId);
    }
}
