package authlab.jwt;

import authlab.AuthConfig;
import authlab.session.Carrier;
import authlab.session.IssuedCredential;
import authlab.session.Login;
import authlab.session.LoginLimits;
import authlab.session.WhatTheCookiesHold;
import java.security.SecureRandom;
import java.time.Instant;

/** Puts the tokens of the cookie carrier into the body as well. */
final class TwiceToldTokenIssuer extends TokenIssuer {

    TwiceToldTokenIssuer(
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
        return WhatTheCookiesHold.inTheBodyToo(super.pair(login, refreshToken, carrier, end, now));
    }
}
