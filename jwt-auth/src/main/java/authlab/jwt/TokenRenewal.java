package authlab.jwt;

import authlab.audit.EventType;
import authlab.audit.SecurityEvent;
import authlab.audit.SecurityEvents;
import authlab.database.Transactions;
import authlab.jwt.RefreshTokens.Stored;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import authlab.proof.Possession;
import authlab.session.Carrier;
import authlab.session.CredentialRenewal;
import authlab.session.CsrfCheck;
import authlab.session.EndCause;
import authlab.session.EndingLogins;
import authlab.session.Login;
import authlab.session.LoginLocks;
import authlab.session.LoginLocks.Locked;
import authlab.session.Logins;
import jakarta.enterprise.context.ApplicationScoped;
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

    private final RefreshTokens tokens;
    private final RefreshRotation rotation;
    private final TokenIssuer issuer;
    private final LoginLocks locks;
    private final Logins logins;
    private final EndingLogins ending;
    private final Possession possession;
    private final CsrfCheck csrf;
    private final SecurityEvents events;
    private final Transactions transactions;

    TokenRenewal(
            RefreshTokens tokens,
            RefreshRotation rotation,
            TokenIssuer issuer,
            LoginLocks locks,
            Logins logins,
            EndingLogins ending,
            Possession possession,
            CsrfCheck csrf,
            SecurityEvents events,
            Transactions transactions) {
        this.tokens = tokens;
        this.rotation = rotation;
        this.issuer = issuer;
        this.locks = locks;
        this.logins = logins;
        this.ending = ending;
        this.possession = possession;
        this.csrf = csrf;
        this.events = events;
        this.transactions = transactions;
    }

    @Override
    public Renewed renew(RenewalRequest request) {
        return transactions
                .call(() -> judge(request, Optional.empty()).flatMap(this::exchange))
                .orElseThrow(() -> new ProblemException(ProblemType.UNAUTHENTICATED));
    }

    @Override
    public Optional<UUID> renewable(RenewalRequest request) {
        return presentedBy(request)
                .flatMap(token -> transactions.call(
                        () -> renewable(token, request.presented().carrier())));
    }

    private Optional<UUID> renewable(RefreshToken token, Carrier carrier) {
        Optional<UUID> loginId =
                tokens.find(token).filter(stored -> stored.carrier() == carrier).map(Stored::loginId);
        if (loginId.isEmpty()) {
            return Optional.empty();
        }
        Locked locked = locks.logins(loginId.get());
        return locked.login(loginId.get())
                .filter(login -> logins.isAlive(login, locked.now()))
                .filter(login -> rotation.isCurrent(token)
                        || rotation.newestAfter(login.id(), token, locked.now()).isPresent())
                .map(Login::id);
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
            RefreshToken newest = family.isPresented()
                    ? rotation.rotate(family.login().id(), family.token(), family.now())
                    : family.token();
            record(EventType.SESSION_RENEWED, family.login(), family.now());
            return new Renewed(
                    family.login(), issuer.pair(family.login(), newest, family.carrier(), end, family.now()));
        });
    }

    /** Empty if what is presented is good for nothing; if it was good once too often, that has ended the login. */
    private Optional<Family> judge(RenewalRequest request, Optional<UUID> beside) {
        Optional<RefreshToken> presented = presentedBy(request);
        Optional<Stored> stored = presented.flatMap(tokens::find);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        Carrier carrier = request.presented().carrier();
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
        possession.require(login.get().boundTo(), request.proof());
        RefreshToken token = presented.get();
        if (request.isByCookie()) {
            csrf.require(token.csrfToken(), request.csrfToken());
            request.requireEmptyBody();
        }
        if (rotation.isCurrent(token)) {
            return Optional.of(new Family(login.get(), token, true, carrier, locked.now()));
        }
        Optional<RefreshToken> newest = rotation.newestAfter(loginId, token, locked.now());
        if (newest.isEmpty()) {
            record(EventType.AUTHN_TOKEN_REUSE, login.get(), locked.now());
            ending.end(login.get(), EndCause.REFRESH_TOKEN_REUSE, locked.now());
        }
        return newest.map(found -> new Family(login.get(), found, false, carrier, locked.now()));
    }

    private void record(EventType type, Login login, Instant now) {
        events.record(SecurityEvent.of(type, login.user().id()).ofLogin(login.id()), now);
    }

    private static Optional<RefreshToken> presentedBy(RenewalRequest request) {
        Optional<String> spelled = request.isByCookie()
                ? request.presented().renewal()
                : request.refreshTokenInBody().get();
        return spelled.flatMap(RefreshToken::parse);
    }
}
