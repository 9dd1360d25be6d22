package authlab.jwt;

import authlab.audit.SecurityEvents;
import authlab.database.Transactions;
import authlab.proof.Possession;
import authlab.session.CsrfCheck;
import authlab.session.EndingLogins;
import authlab.session.LoginLocks;
import authlab.session.Logins;
import java.util.Optional;
import java.util.UUID;

/** Does not ask whether the two tokens of a request belong together. */
final class MixedPairs extends TokenRenewal {

    MixedPairs(
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
        super(tokens, rotation, issuer, locks, logins, ending, possession, csrf, events, transactions);
    }

    @Override
    public Optional<UUID> named(RenewalRequest request, Optional<UUID> beside) {
        return beside.isPresent() ? beside : super.named(request, beside);
    }
}
