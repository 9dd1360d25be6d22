package authlab.jwt;

import authlab.http.Gate;
import authlab.session.Carrier;
import authlab.session.Presented;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Finds the access token in a request and asks {@link TokenVerifier} what it proves. */
@ApplicationScoped
class TokenMechanism implements HttpAuthenticationMechanism {

    private final TokenCarrier carrier;

    TokenMechanism(TokenCarrier carrier) {
        this.carrier = carrier;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        Presented presented = Gate.presentedIn(context);
        return presented
                .access()
                .map(spelled -> identities.authenticate(new TokenRequest(spelled, presented.carrier(), context)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    /** Refusals are worded by the gate; this is for a framework that asks all the same. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(new ChallengeData(401, "WWW-Authenticate", carrier.challenge(Carrier.BEARER, false)));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenRequest.class);
    }
}
