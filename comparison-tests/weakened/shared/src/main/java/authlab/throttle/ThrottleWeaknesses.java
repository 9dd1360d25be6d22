package authlab.throttle;

import authlab.AuthConfig;
import authlab.weakened.Missing;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;

/** What can be taken out of this room. */
class ThrottleWeaknesses {

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    LoginThrottle logins(Missing missing, Buckets buckets, AuthConfig config) {
        return switch (missing.defence()) {
            case ACCOUNT_LIMIT -> OtherThrottle.notByAccount(buckets, config);
            case ADDRESS_LIMIT -> OtherThrottle.notByAddress(buckets, config);
            case NO_LOCKOUT -> OtherThrottle.lockingOut(buckets, config);
            default -> new LoginThrottle(buckets, config);
        };
    }
}
