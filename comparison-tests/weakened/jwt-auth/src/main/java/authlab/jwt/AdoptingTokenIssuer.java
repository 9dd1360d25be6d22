package authlab.jwt;

import authlab.AuthConfig;
import authlab.http.Gate;
import authlab.session.LoginLimits;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.inject.spi.CDI;
import java.security.SecureRandom;

/** Lets a login go on under the refresh token that the browser came with, whoever thought of it. */
final class AdoptingTokenIssuer extends TokenIssuer {

    AdoptingTokenIssuer(
            SecureRandom random,
            RefreshTokens refreshTokens,
            TokenSignature signature,
            ClaimsFormat claims,
            SigningKeys keys,
            KeyRegister register,
            LoginLimits limits,
            AuthConfig config) {
        super(random, refreshTokens, signature, claims, keys, register, limits, config);
    }

    @Override
    RefreshToken newRefreshToken() {
        return Gate.presentedIn(
                        CDI.current().select(CurrentVertxRequest.class).get().getCurrent())
                .renewal()
                .flatMap(RefreshToken::parse)
                .orElseGet(super::newRefreshToken);
    }
}
