package authlab.jwt;

import authlab.AuthConfig;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import authlab.session.Carrier;
import authlab.session.CredentialIssuer;
import authlab.session.IssuedCredential;
import authlab.session.IssuedCredential.BearerTokens;
import authlab.session.Login;
import authlab.session.LoginLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Makes token pairs: an access token that is signed and stored nowhere, a refresh token that is stored as digests. */
@ApplicationScoped
class TokenIssuer implements CredentialIssuer {

    private final SecureRandom random;
    private final RefreshTokens refreshTokens;
    private final TokenSignature signature;
    private final ClaimsFormat claims;
    private final SigningKeys keys;
    private final KeyRegister register;
    private final Parties here;
    private final LoginLimits limits;
    private final AuthConfig config;

    TokenIssuer(
            SecureRandom random,
            RefreshTokens refreshTokens,
            TokenSignature signature,
            ClaimsFormat claims,
            SigningKeys keys,
            KeyRegister register,
            LoginLimits limits,
            AuthConfig config) {
        this.random = random;
        this.refreshTokens = refreshTokens;
        this.signature = signature;
        this.claims = claims;
        this.keys = keys;
        this.register = register;
        this.here = Parties.here(config);
        this.limits = limits;
        this.config = config;
    }

    @Override
    public IssuedCredential issue(Login login, Carrier carrier, Instant now) {
        RefreshToken refreshToken = newRefreshToken();
        refreshTokens.add(login.id(), refreshToken, carrier);
        return pair(login, refreshToken, carrier, endOfAccess(login, now).orElseThrow(), now);
    }

    /** The first refresh token of a new login. */
    RefreshToken newRefreshToken() {
        return RefreshToken.first(random);
    }

    /** A fresh access token for the same login, beside a refresh token that there is. */
    IssuedCredential pair(Login login, RefreshToken refreshToken, Carrier carrier, Instant end, Instant now) {
        boolean inCookies = carrier == Carrier.COOKIE;
        Instant issuedAt = now.truncatedTo(ChronoUnit.SECONDS);
        Validity validity = new Validity(issuedAt, Optional.empty(), end);
        AccessClaims said = new AccessClaims(
                here,
                login.user().id(),
                login.id(),
                UUID.randomUUID().toString(),
                validity,
                // Where the clock has stepped back since, the proof looks older than it is, and never newer.
                earlier(login.authenticatedAt(), issuedAt),
                login.epoch(),
                login.user().roles(),
                login.user().username(),
                login.boundTo(),
                inCookies ? Optional.of(refreshToken.csrfToken()) : Optional.empty());
        String accessToken = signature.sign(claims.spell(said), signer());
        login.accessIssuedUntil(end);
        return inCookies
                ? IssuedCredential.inCookies(
                        refreshToken.csrfToken(),
                        TokenCarrier.ACCESS.holding(accessToken),
                        TokenCarrier.REFRESH.holding(refreshToken.spelled()))
                : IssuedCredential.asBearer(new BearerTokens(accessToken, validity.seconds(), refreshToken.spelled()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Asked in the issuing transaction, under the log's lock: a key that is withdrawn signs nothing afterwards. */
    private SigningKey signer() {
        KeyRing ring = keys.ring();
        return ring.signer(register.standingsOf(ring)).orElseThrow(() -> new ProblemException(ProblemType.UNAVAILABLE));
    }

    /**
     * When an access token that is made now must end: the least of its own lifetime and what the login has left, in
     * whole seconds. Empty if not one of them remains.
     */
    Optional<Instant> endOfAccess(Login login, Instant now) {
        Instant ownEnd = now.plus(config.jwt().accessTokenLifetime());
        Instant loginEnd = login.expiresAt(limits.idleTimeout());
        Instant end = (ownEnd.isBefore(loginEnd) ? ownEnd : loginEnd).truncatedTo(ChronoUnit.SECONDS);
        return Optional.of(end).filter(now.truncatedTo(ChronoUnit.SECONDS)::isBefore);
    }

    /** Without its revocation the last access token would still be believed so long. */
    @Override
    public Instant believableUntil(Login login) {
        return login.accessExpiresAt().orElseGet(login::createdAt);
    }
}
