package authlab.jwt;

import authlab.revocation.Freshness;
import authlab.revocation.RevocationFeed;
import authlab.revocation.Revocations;
import java.time.Clock;
import java.util.Optional;

/**
 * Nothing is asked: a token is believed until its own end, whatever became of its login, and that by this machine's
 * clock. It is what most tutorials have. There is no twin: a session id says nothing that could be believed unasked.
 */
final class StatelessTokenFreshness extends TokenFreshness {

    private final Clock clock;

    StatelessTokenFreshness(Freshness freshness, Revocations revocations, RevocationFeed feed, Clock clock) {
        super(freshness, revocations, feed);
        this.clock = clock;
    }

    @Override
    Optional<Standing> known(VerifiedToken token) {
        return Optional.of(new Standing(false, token.claims().epoch(), clock.instant()));
    }
}
