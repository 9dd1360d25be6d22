package authlab.throttle;

import authlab.AuthConfig;
import java.util.List;

/** Asks another question than the one that should be asked before a password is tried. */
abstract class OtherThrottle extends LoginThrottle {

    private static final String ANYWHERE = "0.0.0.0";

    private OtherThrottle(Buckets buckets, AuthConfig config) {
        super(buckets, config);
    }

    private List<Failures> asDue(String account, String address) {
        return super.open(account, address);
    }

    /** Counts what comes from an address, however often it is the same account. */
    static LoginThrottle notByAccount(Buckets buckets, AuthConfig config) {
        return new OtherThrottle(buckets, config) {
            @Override
            List<Failures> open(String account, String address) {
                return super.asDue(account, address).subList(1, 2);
            }
        };
    }

    /** Counts what is tried for one account from one address, however many accounts there are. */
    static LoginThrottle notByAddress(Buckets buckets, AuthConfig config) {
        return new OtherThrottle(buckets, config) {
            @Override
            List<Failures> open(String account, String address) {
                return super.asDue(account, address).subList(0, 1);
            }
        };
    }

    /** Counts what is tried for an account, wherever it comes from, and then lets nobody in. */
    static LoginThrottle lockingOut(Buckets buckets, AuthConfig config) {
        return new OtherThrottle(buckets, config) {
            @Override
            List<Failures> open(String account, String address) {
                return super.asDue(account, ANYWHERE).subList(0, 1);
            }
        };
    }
}
