package authlab.jwt;

import authlab.audit.SecurityEvents;
import authlab.database.Transactions;
import authlab.proof.Possession;
import authlab.session.CountedAsUse;
import authlab.session.CsrfCheck;
import authlab.session.EndingLogins;
import authlab.session.LoginLocks;
import authlab.session.Logins;
import org.hibernate.Session;

/** Puts off a login's end as it renews it. */
final class UsedByRenewal extends TokenRenewal {

    private final Transactions transactions;
    private final Session database;

    UsedByRenewal(
            RefreshTokens tokens,
            RefreshRotation rotation,
            TokenIssuer issuer,
            LoginLocks locks,
            Logins logins,
            EndingLogins ending,
            Possession possession,
            CsrfCheck csrf,
            SecurityEvents events,
            Transactions transactions,
            Session database) {
        super(tokens, rotation, issuer, locks, logins, ending, possession, csrf, events, transactions);
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
