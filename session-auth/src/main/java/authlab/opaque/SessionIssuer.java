package authlab.opaque;

import authlab.database.CredentialDigest;
import authlab.session.Carrier;
import authlab.session.CredentialIssuer;
import authlab.session.IssuedCredential;
import authlab.session.Login;
import authlab.session.LoginLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;

/** Makes session ids: random, and stored as their digest. */
@ApplicationScoped
class SessionIssuer implements CredentialIssuer {

    private final SecureRandom random;
    private final CredentialDigest digests;
    private final SessionIds ids;
    private final LoginLimits limits;

    SessionIssuer(SecureRandom random, CredentialDigest digests, SessionIds ids, LoginLimits limits) {
        this.random = random;
        this.digests = digests;
        this.ids = ids;
        this.limits = limits;
    }

    @Override
    public IssuedCredential issue(Login login, Carrier carrier, Instant now) {
        SessionId id = newId();
        return store(login, id, SealedCsrfToken.random(random, id));
    }

    /** Another id for the same login, with the same CSRF token. */
    IssuedCredential replace(Login login, SessionId old, SealedCsrfToken csrfToken) {
        SessionId id = SessionFormat.random(random);
        return store(login, id, csrfToken.resealed(old, id));
    }

    /** Without its revocation the row itself would still be believed so long. */
    @Override
    public Instant believableUntil(Login login) {
        return login.expiresAt(limits.idleTimeout());
    }

    /** The first id of a new login. */
    SessionId newId() {
        return SessionFormat.random(random);
    }

    private IssuedCredential store(Login login, SessionId id, SealedCsrfToken csrfToken) {
        ids.add(digests.of(id.spelled()), login.id(), csrfToken);
        return IssuedCredential.inCookies(csrfToken.open(id), SessionCarrier.SESSION.holding(id.spelled()));
    }
}
