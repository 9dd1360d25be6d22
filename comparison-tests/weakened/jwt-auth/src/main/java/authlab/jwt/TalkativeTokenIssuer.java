package authlab.jwt;

import authlab.AuthConfig;
import authlab.session.Carrier;
import authlab.session.IssuedCredential;
import authlab.session.Login;
import authlab.session.LoginLimits;
import java.security.SecureRandom;
import java.time.Instant;

/** Names each access token after the refresh token that it came with, which is unique, after all. */
final class TalkativeTokenIssuer extends TokenIssuer {

    TalkativeTokenIssuer(
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
    IssuedCredential pair(Login login, RefreshToken refreshToken, Carrier carrier, Instant end, Instant now) {
        try {
            TalkativeClaims.JTI.set(refreshToken.spelled());
            return super.pair(login, refreshToken, carrier, end, now);
        } finally {
            TalkativeClaims.JTI.remove();
        }
    }
}
