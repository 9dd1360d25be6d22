package authlab.jwt;

import authlab.http.LoginIdentity;
import authlab.jwt.TokenFreshness.Standing;
import authlab.revocation.Revocation;
import authlab.session.AuthenticatedLogin;
import authlab.session.Carrier;
import authlab.session.LastSeen;
import authlab.session.LoginLimits;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** What an access token proves: what it says, if the signature is ours, the claims are good, and nobody revoked it. */
@ApplicationScoped
class TokenVerifier implements IdentityProvider<TokenRequest> {

    private final TokenFormat format;
    private final TokenSignature signature;
    private final ClaimsFormat claims;
    private final ClaimChecks checks;
    private final TokenFreshness freshness;
    private final LastSeen lastSeen;
    private final Duration idleTimeout;

    TokenVerifier(
            TokenFormat format,
            TokenSignature signature,
            ClaimsFormat claims,
            ClaimChecks checks,
            TokenFreshness freshness,
            LastSeen lastSeen,
            LoginLimits limits) {
        this.format = format;
        this.signature = signature;
        this.claims = claims;
        this.checks = checks;
        this.freshness = freshness;
        this.lastSeen = lastSeen;
        this.idleTimeout = limits.idleTimeout();
    }

    @Override
    public Class<TokenRequest> getRequestType() {
        return TokenRequest.class;
    }

    /**
     * Fails with {@link AuthenticationFailedException} if the token proves nothing, and with {@link
     * authlab.database.StoreUnreachable} if that cannot be told.
     */
    @Override
    public Uni<SecurityIdentity> authenticate(TokenRequest request, AuthenticationRequestContext context) {
        Optional<VerifiedToken> verified = format.parse(request.spelled()).flatMap(this::verify);
        if (verified.isEmpty()) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return context.runBlocking(() -> believe(verified.get(), request.carrier()));
    }

    private Optional<VerifiedToken> verify(SpelledToken presented) {
        return signature
                .verify(presented)
                .flatMap(payload ->
                        claims.parse(payload).map(said -> new VerifiedToken(presented, said, payload.kid())));
    }

    private SecurityIdentity believe(VerifiedToken token, Carrier carrier) {
        return freshness
                .ask(token)
                .filter(standing -> isGood(token.claims(), standing, carrier))
                .map(standing -> LoginIdentity.of(loginOf(token, carrier)))
                .orElseThrow(AuthenticationFailedException::new);
    }

    private boolean isGood(AccessClaims said, Standing standing, Carrier carrier) {
        return !standing.isRevoked()
                && standing.epoch() == said.epoch()
                && checks.faultIn(said, standing.now(), carrier).isEmpty()
                && lastSeen.note(
                        said.loginId(), standing.now(), standing.lastSeenAt(), standing.expiresAt(idleTimeout));
    }

    private static AuthenticatedLogin loginOf(VerifiedToken token, Carrier carrier) {
        return new AuthenticatedLogin(
                token.claims().loginId(),
                token.claims().userId(),
                token.claims().username(),
                token.claims().roles(),
                token.claims().authenticatedAt(),
                token.claims().epoch(),
                new Revocation.OfKey(token.kid()),
                carrier,
                token.claims().csrfToken());
    }
}
