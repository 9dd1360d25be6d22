package authlab.opaque;

import authlab.http.Gate;
import authlab.session.Carrier;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Finds the session id in a request and asks {@link SessionVerifier} what it proves. */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {

    private final SessionCarrier carrier;

    SessionMechanism(SessionCarrier carrier) {
        this.carrier = carrier;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return Gate.presentedIn(context)
                .access()
                .map(spelled -> identities.authenticate(new SessionRequest(spelled, context)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    /** Refusals are worded by the gate; this is for a framework that asks all the same. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(new ChallengeData(401, "WWW-Authenticate", carrier.challenge(Carrier.COOKIE, false)));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class);
    }
}
