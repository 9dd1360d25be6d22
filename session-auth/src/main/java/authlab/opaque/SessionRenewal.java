package authlab.opaque;

import authlab.audit.EventType;
import authlab.audit.SecurityEvent;
import authlab.audit.SecurityEvents;
import authlab.database.CredentialDigest;
import authlab.database.Sha256;
import authlab.database.Transactions;
import authlab.opaque.SessionIds.Stored;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import authlab.proof.Possession;
import authlab.revocation.Revocation;
import authlab.revocation.RevocationLog;
import authlab.session.CredentialRenewal;
import authlab.session.CsrfCheck;
import authlab.session.Login;
import authlab.session.LoginLocks;
import authlab.session.LoginLocks.Locked;
import authlab.session.Logins;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Replaces a session id by another of the same login. The old one is dead at once: a lost answer costs the login.
 *
 * <p>TokenRenewal can forgive a lost answer, since its old token helps to make the new one; a random id cannot.
 */
@ApplicationScoped
class SessionRenewal implements CredentialRenewal {

    private final CredentialDigest digests;
    private final SessionIds ids;
    private final SessionIssuer issuer;
    private final LoginLocks locks;
    private final Logins logins;
    private final RevocationLog log;
    private final Possession possession;
    private final CsrfCheck csrf;
    private final SecurityEvents events;
    private final Transactions transactions;

    SessionRenewal(
            CredentialDigest digests,
            SessionIds ids,
            SessionIssuer issuer,
            LoginLocks locks,
            Logins logins,
            RevocationLog log,
            Possession possession,
            CsrfCheck csrf,
            SecurityEvents events,
            Transactions transactions) {
        this.digests = digests;
        this.ids = ids;
        this.issuer = issuer;
        this.locks = locks;
        this.logins = logins;
        this.log = log;
        this.possession = possession;
        this.csrf = csrf;
        this.events = events;
        this.transactions = transactions;
    }

    @Override
    public Renewed renew(RenewalRequest request) {
        SessionId id =
                request.presented().access().flatMap(SessionFormat::parse).orElseThrow(SessionRenewal::nobody);
        return transactions.call(() -> replace(id, request));
    }

    private Renewed replace(SessionId old, RenewalRequest request) {
        Sha256 digest = digests.of(old.spelled());
        UUID loginId = ids.find(digest).map(Stored::loginId).orElseThrow(SessionRenewal::nobody);
        Locked locked = locks.logins(loginId);
        Stored stored = ids.find(digest).filter(found -> !found.isReplaced()).orElseThrow(SessionRenewal::nobody);
        Login login = locked.login(loginId)
                .filter(candidate -> logins.isAlive(candidate, locked.now()))
                .orElseThrow(SessionRenewal::nobody);
        possession.require(login.boundTo(), request.proof());
        csrf.require(stored.csrfToken().open(old), request.csrfToken());
        request.requireEmptyBody();
        ids.markReplaced(digest, locked.now());
        log.write(new Revocation.OfSessionId(digest), issuer.believableUntil(login));
        events.record(
                SecurityEvent.of(EventType.SESSION_RENEWED, login.user().id()).ofLogin(loginId), locked.now());
        return new Renewed(login, issuer.replace(login, old, stored.csrfToken()));
    }

    @Override
    public Optional<UUID> renewable(RenewalRequest request) {
        return request.presented()
                .access()
                .flatMap(SessionFormat::parse)
                .flatMap(id -> transactions.call(() -> renewable(digests.of(id.spelled()))));
    }

    private Optional<UUID> renewable(Sha256 digest) {
        Optional<UUID> loginId = ids.find(digest).map(Stored::loginId);
        if (loginId.isEmpty()) {
            return Optional.empty();
        }
        Locked locked = locks.logins(loginId.get());
        return locked.login(loginId.get())
                .filter(login -> logins.isAlive(login, locked.now()))
                .filter(login ->
                        ids.find(digest).filter(found -> !found.isReplaced()).isPresent())
                .map(Login::id);
    }

    /** There is no credential here that only renews. */
    @Override
    public Optional<UUID> named(RenewalRequest request, Optional<UUID> beside) {
        return Optional.empty();
    }

    private static ProblemException nobody() {
        return new ProblemException(ProblemType.UNAUTHENTICATED);
    }
}
