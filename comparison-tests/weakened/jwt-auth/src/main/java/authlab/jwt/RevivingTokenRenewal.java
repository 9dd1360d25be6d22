package authlab.jwt;

import authlab.audit.SecurityEvents;
import authlab.database.Transactions;
import authlab.proof.Possession;
import authlab.session.CsrfCheck;
import authlab.session.EndingLogins;
import authlab.session.Login;
import authlab.session.LoginLocks;
import authlab.session.Logins;
import authlab.session.WrittenBack;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Reads a login, and later writes back what it read: what happened to it in between is undone. */
final class RevivingTokenRenewal extends TokenRenewal {

    private final RefreshTokens tokens;
    private final Logins logins;
    private final Transactions transactions;
    private final Session database;

    RevivingTokenRenewal(
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
        this.tokens = tokens;
        this.logins = logins;
        this.transactions = transactions;
        this.database = database;
    }

    @Override
    public Renewed renew(RenewalRequest request) {
        Optional<UUID> alive = transactions.call(() -> request.presented()
                .renewal()
                .or(request.refreshTokenInBody())
                .flatMap(RefreshToken::parse)
                .flatMap(tokens::find)
                .map(RefreshTokens.Stored::loginId)
                .filter(id -> !logins.findByIdOptional(id).map(Login::isOver).orElse(true)));
        alive.ifPresent(id -> transactions.run(() -> WrittenBack.asAlive(database, id)));
        return super.renew(request);
    }
}
