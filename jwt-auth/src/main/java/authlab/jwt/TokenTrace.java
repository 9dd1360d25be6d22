package authlab.jwt;

import authlab.session.CredentialTrace;
import authlab.session.Presented;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whose a token was: an access token says so itself, if the signature is ours; a refresh token is looked up. */
@ApplicationScoped
class TokenTrace implements CredentialTrace {

    private final VerifiedTokens tokens;
    private final RefreshTokens refreshTokens;

    TokenTrace(VerifiedTokens tokens, RefreshTokens refreshTokens) {
        this.tokens = tokens;
        this.refreshTokens = refreshTokens;
    }

    @Override
    public Map<Presented, Trace> of(Set<Presented> presented) {
        Map<Presented, Trace> traces = new HashMap<>();
        for (Presented one : presented) {
            loginOf(one).ifPresent(login -> traces.put(one, new Trace(login, Optional.empty())));
        }
        return traces;
    }

    private Optional<UUID> loginOf(Presented presented) {
        return presented
                .access()
                .flatMap(tokens::find)
                .map(token -> token.claims().loginId())
                .or(() -> presented
                        .renewal()
                        .flatMap(RefreshToken::parse)
                        .flatMap(refreshTokens::find)
                        .map(RefreshTokens.Stored::loginId));
    }
}
