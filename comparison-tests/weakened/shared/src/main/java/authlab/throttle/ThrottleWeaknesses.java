package authlab.throttle;

import authlab.AuthConfig;
import authlab.weakened.Missing;
import authlab.weakened.Weakenable;
import jakarta.enterprise.inject.Produces;

/** What can be taken out of this room. */
class ThrottleWeaknesses {

    @Produces
    @Weakenable
    LoginThrottle logins(Missing missing, Buckets buckets, AuthConfig config) {
        return switch (missing.defence()) {
            case ACCOUNT_LIMIT -> OtherThrottle.notByAccount(buckets, config);
            case ADDRESS_LIMIT -> OtherThrottle.notByAddress(buckets, config);
            case NO_LOCKOUT -> OtherThrottle.lockingOut(buckets, config);
            default -> new LoginThrottle(buckets, config);
        };
    }
}
