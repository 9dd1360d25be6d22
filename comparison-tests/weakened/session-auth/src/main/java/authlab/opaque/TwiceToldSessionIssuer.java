package authlab.opaque;

import authlab.database.CredentialDigest;
import authlab.session.Carrier;
import authlab.session.IssuedCredential;
import authlab.session.Login;
import authlab.session.LoginLimits;
import authlab.session.WhatTheCookiesHold;
import java.security.SecureRandom;
import java.time.Instant;

/** Puts a new session id into the body as well. */
final class TwiceToldSessionIssuer extends SessionIssuer {

    TwiceToldSessionIssuer(SecureRandom random, CredentialDigest digests, SessionIds ids, LoginLimits limits) {
        super(random, digests, ids, limits);
    }

    @Override
    public IssuedCredential issue(Login login, Carrier carrier, Instant now) {
        return WhatTheCookiesHold.inTheBodyToo(super.issue(login, carrier, now));
    }
}
