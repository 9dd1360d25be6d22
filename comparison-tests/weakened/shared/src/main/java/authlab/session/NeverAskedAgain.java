package authlab.session;

import authlab.revocation.RevocationLog;
import authlab.session.LoginLocks.Locked;

/** Changes what was asked for by who was believed when the request came, whatever has happened since. */
final class NeverAskedAgain extends Logins {

    NeverAskedAgain(RevocationLog log, StoredCredentials credentials, LoginLimits limits) {
        super(log, credentials, limits);
    }

    @Override
    public Login recheck(AuthenticatedLogin caller, Locked locked) {
        return locked.login(caller.loginId()).orElseThrow();
    }
}
