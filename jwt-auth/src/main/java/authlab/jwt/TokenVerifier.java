package authlab.jwt;

import authlab.http.LoginIdentity;
import authlab.http.PossessionGate;
import authlab.http.Waiting;
import authlab.jwt.TokenFreshness.Standing;
import authlab.proof.KeyThumbprint;
import authlab.revocation.Revocation;
import authlab.session.AuthenticatedLogin;
import authlab.session.Carrier;
import authlab.session.LastSeen;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What an access token proves: what it says, if the signature is ours, the claims are good, and nobody revoked it. */
@ApplicationScoped
class TokenVerifier implements IdentityProvider<TokenRequest> {

    private final VerifiedTokens tokens;
    private final ClaimChecks checks;
    private final TokenFreshness freshness;
    private final PossessionGate possession;
    private final LastSeen lastSeen;

    TokenVerifier(
            VerifiedTokens tokens,
            ClaimChecks checks,
            TokenFreshness freshness,
            PossessionGate possession,
            LastSeen lastSeen) {
        this.tokens = tokens;
        this.checks = checks;
        this.freshness = freshness;
        this.possession = possession;
        this.lastSeen = lastSeen;
    }

    @Override
    public Class<TokenRequest> getRequestType() {
        return TokenRequest.class;
    }

    /**
     * Fails with {@link AuthenticationFailedException} if the token proves nothing, with {@link
     * authlab.problem.ProblemException} if its login is bound and the proof wrong, and with {@link
     * authlab.database.StoreUnreachable} if that cannot be told. Never blocks.
     */
    @Override
    public Uni<SecurityIdentity> authenticate(TokenRequest request, AuthenticationRequestContext context) {
        Optional<VerifiedToken> token = tokens.find(request.spelled());
        if (token.isEmpty()) {
            return nobody();
        }
        Optional<Standing> known = freshness.known(token.get()).filter(standing -> standing.isAfter(token.get()));
        return known.isPresent()
                ? judge(token.get(), request, known.get(), context)
                : ask(token.get(), request, context);
    }

    private Uni<SecurityIdentity> ask(VerifiedToken token, TokenRequest request, AuthenticationRequestContext context) {
        return Waiting.forAnswer(freshness.ask(token)).chain(standing -> judge(token, request, standing, context));
    }

    private Uni<SecurityIdentity> judge(
            VerifiedToken token, TokenRequest request, Standing standing, AuthenticationRequestContext context) {
        boolean isGood = !standing.isRevoked()
                && standing.epoch() == token.claims().epoch()
                && checks.faultIn(token.claims(), standing.now(), request.carrier())
                        .isEmpty();
        if (!isGood) {
            return nobody();
        }
        Optional<KeyThumbprint> boundTo = token.claims().boundTo();
        return possession.asksOf(boundTo, request.context())
                ? possession
                        .prove(boundTo, request.context())
                        .chain(() -> believe(token, request.carrier(), standing, context))
                : believe(token, request.carrier(), standing, context);
    }

    private Uni<SecurityIdentity> believe(
            VerifiedToken token, Carrier carrier, Standing standing, AuthenticationRequestContext context) {
        AccessClaims said = token.claims();
        // The login lives at least as long as its token says; when it was last seen, a token cannot know.
        boolean isNoted = lastSeen.note(
                said.loginId(),
                standing.now(),
                said.authenticatedAt(),
                said.validity().expiresAt());
        return isNoted
                ? Uni.createFrom().item(identityOf(token, carrier))
                : Waiting.forWork(context.runBlocking(() -> writeDown(token, carrier, standing)));
    }

    private SecurityIdentity writeDown(VerifiedToken token, Carrier carrier, Standing standing) {
        if (!lastSeen.writeNow(token.claims().loginId(), standing.now())) {
            throw new AuthenticationFailedException();
        }
        return identityOf(token, carrier);
    }

    private static Uni<SecurityIdentity> nobody() {
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }

    private static SecurityIdentity identityOf(VerifiedToken token, Carrier carrier) {
        return new LoginIdentity(new AuthenticatedLogin(
                token.claims().loginId(),
                token.claims().userId(),
                token.claims().username(),
                token.claims().roles(),
                token.claims().authenticatedAt(),
                token.claims().epoch(),
                token.claims().validity().expiresAt(),
                new Revocation.OfKey(token.kid()),
                carrier,
                token.claims().boundTo(),
                token.claims().csrfToken()));
    }
}
