package authlab.jwt;

import authlab.database.Sha256;
import io.agroal.api.AgroalDataSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keys what is revoked by the bytes of the tokens that it has seen: one that it sees for the first time after its login's end
 * is none of those.
 */
final class DenylistOfBytes extends TokenFreshness {

    private final Set<Sha256> seen = ConcurrentHashMap.newKeySet();

    DenylistOfBytes(AgroalDataSource database) {
        super(database);
    }

    @Override
    Optional<Standing> ask(VerifiedToken token) {
        Sha256 digest = Sha256.of(token.presented().text());
        return super.ask(token).map(standing -> {
            if (!standing.isRevoked()) {
                seen.add(digest);
            }
            return new Standing(
                    standing.isRevoked() && seen.contains(digest),
                    standing.lastSeenAt(),
                    standing.absoluteExpiresAt(),
                    standing.epoch(),
                    standing.now());
        });
    }
}
