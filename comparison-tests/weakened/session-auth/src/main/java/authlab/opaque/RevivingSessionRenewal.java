package authlab.opaque;

import authlab.audit.SecurityEvents;
import authlab.database.CredentialDigest;
import authlab.database.Transactions;
import authlab.proof.Possession;
import authlab.revocation.RevocationLog;
import authlab.session.CsrfCheck;
import authlab.session.Login;
import authlab.session.LoginLocks;
import authlab.session.Logins;
import authlab.session.WrittenBack;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Reads a login, and later writes back what it read: what happened to it in between is undone. */
final class RevivingSessionRenewal extends SessionRenewal {

    private final CredentialDigest digests;
    private final SessionIds ids;
    private final Logins logins;
    private final Transactions transactions;
    private final Session database;

    RevivingSessionRenewal(
            CredentialDigest digests,
            SessionIds ids,
            SessionIssuer issuer,
            LoginLocks locks,
            Logins logins,
            RevocationLog log,
            Possession possession,
            CsrfCheck csrf,
            SecurityEvents events,
            Transactions transactions,
            Session database) {
        super(digests, ids, issuer, locks, logins, log, possession, csrf, events, transactions);
        this.digests = digests;
        this.ids = ids;
        this.logins = logins;
        this.transactions = transactions;
        this.database = database;
    }

    @Override
    public Renewed renew(RenewalRequest request) {
        Optional<UUID> alive = transactions.call(() -> request.presented()
                .access()
                .flatMap(id -> ids.find(digests.of(id)))
                .map(SessionIds.Stored::loginId)
                .filter(id -> !logins.findByIdOptional(id).map(Login::isOver).orElse(true)));
        alive.ifPresent(id -> transactions.run(() -> WrittenBack.asAlive(database, id)));
        return super.renew(request);
    }
}
