package authlab.jwt;

import authlab.AuthConfig;
import authlab.database.Transactions;
import authlab.jwt.RefreshTokens.Stored;
import authlab.jwt.RefreshTokens.Used;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import authlab.session.Carrier;
import authlab.session.CredentialRenewal;
import authlab.session.CsrfToken;
import authlab.session.EndCause;
import authlab.session.EndingLogins;
import authlab.session.Login;
import authlab.session.LoginLocks;
import authlab.session.LoginLocks.Locked;
import authlab.session.Logins;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Exchanges a refresh token for a new pair. The old refresh token is dead as soon as the exchange has committed; the old
 * access token lives out its few minutes.
 *
 * <p>Presented again within {@code auth.jwt.refresh-leeway} of its first use, the old one gets a working pair of the
 * same family: the first answer may have been lost. After that a replay ends the login, for either of the two who
 * presented it is a thief (RFC 9700 §4.14).
 */
@ApplicationScoped
class TokenRenewal implements CredentialRenewal {

    private static final int NONCE_BYTES = 32;

    /** More renewals than this fit in no leeway. */
    private static final int CHAIN_MAX = 10_000;

    private final SecureRandom random = new SecureRandom();
    private final RefreshTokens tokens;
    private final TokenIssuer issuer;
    private final LoginLocks locks;
    private final Logins logins;
    private final EndingLogins ending;
    private final Transactions transactions;
    private final Duration leeway;

    TokenRenewal(
            RefreshTokens tokens,
            TokenIssuer issuer,
            LoginLocks locks,
            Logins logins,
            EndingLogins ending,
            Transactions transactions,
            AuthConfig config) {
        this.tokens = tokens;
        this.issuer = issuer;
        this.locks = locks;
        this.logins = logins;
        this.ending = ending;
        this.transactions = transactions;
        this.leeway = config.jwt().refreshLeeway();
    }

    @Override
    public Renewed renew(RenewalRequest request) {
        return transactions
                .call(() -> judge(request, Optional.empty()).flatMap(this::exchange))
                .orElseThrow(() -> new ProblemException(ProblemType.UNAUTHENTICATED));
    }

    @Override
    public Optional<UUID> named(RenewalRequest request, Optional<UUID> beside) {
        return transactions.call(
                () -> judge(request, beside).map(family -> family.login().id()));
    }

    /**
     * A login under its lock, and the refresh token that is good for it.
     *
     * @param isPresented whether that very token was presented, and not one that it took the place of
     */
    private record Family(Login login, RefreshToken token, boolean isPresented, Carrier carrier, Instant now) {}

    private Optional<Renewed> exchange(Family family) {
        return issuer.endOfAccess(family.login(), family.now()).map(end -> {
            RefreshToken newest = family.isPresented() ? rotate(family) : family.token();
            return new Renewed(
                    family.login(), issuer.pair(family.login(), newest, family.carrier(), end, family.now()));
        });
    }

    private RefreshToken rotate(Family family) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        UUID loginId = family.login().id();
        tokens.rotate(loginId, family.token(), nonce, family.now());
        tokens.forgetNonces(loginId, family.now().minus(leeway));
        return family.token().successor(nonce);
    }

    /** Empty if what is presented is good for nothing; if it was good once too often, that has ended the login. */
    private Optional<Family> judge(RenewalRequest request, Optional<UUID> beside) {
        Optional<RefreshToken> presented = presentedBy(request);
        Optional<Stored> stored = presented.flatMap(tokens::find);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        Carrier carrier = carrierOf(request);
        UUID loginId = stored.get().loginId();
        Locked locked = locks.logins(loginId);
        Optional<Login> login = locked.login(loginId)
                .filter(candidate ->
                        logins.isAlive(candidate, locked.now()) && stored.get().carrier() == carrier);
        if (login.isEmpty()) {
            return Optional.empty();
        }
        if (beside.isPresent() && !beside.get().equals(loginId)) {
            throw ProblemException.invalid("Cookie", "must carry credentials of one login, not of two");
        }
        RefreshToken token = presented.get();
        if (carrier == Carrier.COOKIE) {
            CsrfToken.require(token.csrfToken(), request.csrfToken());
        }
        if (isCurrent(token)) {
            return Optional.of(new Family(login.get(), token, true, carrier, locked.now()));
        }
        Optional<RefreshToken> newest = forgiven(loginId, token, locked.now());
        if (newest.isEmpty()) {
            ending.end(login.get(), EndCause.REFRESH_TOKEN_REUSE, locked.now());
        }
        return newest.map(found -> new Family(login.get(), found, false, carrier, locked.now()));
    }

    /** The newest token of a chain whose presented link is within the leeway of its own first use. */
    private Optional<RefreshToken> forgiven(UUID loginId, RefreshToken presented, Instant now) {
        boolean isForgiven = tokens.findUsed(loginId, presented)
                .filter(used -> !used.firstUsedAt().plus(leeway).isBefore(now))
                .isPresent();
        if (!isForgiven) {
            return Optional.empty();
        }
        RefreshToken token = presented;
        for (int link = 0; link < CHAIN_MAX && !isCurrent(token); link++) {
            Optional<byte[]> nonce = tokens.findUsed(loginId, token).flatMap(Used::nonce);
            if (nonce.isEmpty()) {
                return Optional.empty();
            }
            token = token.successor(nonce.get());
        }
        return Optional.of(token).filter(this::isCurrent);
    }

    private boolean isCurrent(RefreshToken token) {
        return tokens.find(token).filter(Stored::isCurrent).isPresent();
    }

    private static Optional<RefreshToken> presentedBy(RenewalRequest request) {
        Optional<String> inCookie = request.presented().renewal();
        Optional<String> inBody = request.refreshTokenInBody();
        if (inBody.isPresent() && request.presented().carrier() == Carrier.COOKIE) {
            throw ProblemException.invalid("refreshToken", "must not be sent beside a cookie of this service");
        }
        return inCookie.or(() -> inBody).flatMap(RefreshToken::parse);
    }

    private static Carrier carrierOf(RenewalRequest request) {
        return request.refreshTokenInBody().isPresent() ? Carrier.BEARER : Carrier.COOKIE;
    }
}
