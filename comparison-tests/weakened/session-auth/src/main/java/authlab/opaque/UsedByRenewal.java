package authlab.opaque;

import authlab.audit.SecurityEvents;
import authlab.database.CredentialDigest;
import authlab.database.Transactions;
import authlab.proof.Possession;
import authlab.revocation.RevocationLog;
import authlab.session.CountedAsUse;
import authlab.session.CsrfCheck;
import authlab.session.LoginLocks;
import authlab.session.Logins;
import org.hibernate.Session;

/** Puts off a login's end as it renews it. */
final class UsedByRenewal extends SessionRenewal {

    private final Transactions transactions;
    private final Session database;

    UsedByRenewal(
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
        this.transactions = transactions;
        this.database = database;
    }

    @Override
    public Renewed renew(RenewalRequest request) {
        Renewed renewed = super.renew(request);
        transactions.run(() -> CountedAsUse.note(database, renewed.login().id()));
        return renewed;
    }
}
