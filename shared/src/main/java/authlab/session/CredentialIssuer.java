package authlab.session;

import java.time.Instant;

/**
 * How a service's credential is made: the seam between what both share, the login, and what only one of them knows, the
 * credential that stands for it.
 */
public interface CredentialIssuer {

    /**
     * Makes the first credential of a login. Called in the transaction that opens it, so that both exist or neither.
     *
     * @param now the time that the login was opened at
     */
    IssuedCredential issue(Login login, Carrier carrier, Instant now);

    /**
     * From when on no credential of a login is believed, even if nobody remembers that it was revoked. Asked under the
     * login's lock.
     */
    Instant believableUntil(Login login);
}
