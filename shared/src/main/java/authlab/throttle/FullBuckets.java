package authlab.throttle;

import authlab.housekeeping.Chore;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets what was tried so long ago that it counts no more. */
@ApplicationScoped
class FullBuckets implements Chore {

    private final Buckets buckets;

    FullBuckets(Buckets buckets) {
        this.buckets = buckets;
    }

    @Override
    public boolean doSome(int rowsMax) {
        return buckets.forget(rowsMax) == rowsMax;
    }
}
