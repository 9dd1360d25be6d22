package authlab.jwt;

import authlab.session.CredentialTrace;
import authlab.session.Presented;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whose a token was: an access token says so itself, if the signature is ours; a refresh token is looked up. */
@ApplicationScoped
class TokenTrace implements CredentialTrace {

    private final TokenFormat format;
    private final TokenSignature signature;
    private final ClaimsFormat claims;
    private final RefreshTokens refreshTokens;

    TokenTrace(TokenFormat format, TokenSignature signature, ClaimsFormat claims, RefreshTokens refreshTokens) {
        this.format = format;
        this.signature = signature;
        this.claims = claims;
        this.refreshTokens = refreshTokens;
    }

    @Override
    public List<Optional<Trace>> of(List<Presented> presented) {
        return presented.stream()
                .map(one -> loginOf(one).map(login -> new Trace(login, Optional.empty())))
                .toList();
    }

    private Optional<UUID> loginOf(Presented presented) {
        return presented
                .access()
                .flatMap(format::parse)
                .flatMap(signature::verify)
                .flatMap(claims::parse)
                .map(AccessClaims::loginId)
                .or(() -> presented
                        .renewal()
                        .flatMap(RefreshToken::parse)
                        .flatMap(refreshTokens::find)
                        .map(RefreshTokens.Stored::loginId));
    }
}
