package authlab.jwt;

import io.agroal.api.AgroalDataSource;
import java.util.Optional;

/** Believes a token until its own end, whatever became of its login: a JWT as most tutorials have it. */
final class NoDenylist extends TokenFreshness {

    NoDenylist(AgroalDataSource database) {
        super(database);
    }

    @Override
    Optional<Standing> ask(VerifiedToken token) {
        return super.ask(token)
                .map(standing -> new Standing(
                        false, standing.lastSeenAt(), standing.absoluteExpiresAt(), standing.epoch(), standing.now()));
    }
}
