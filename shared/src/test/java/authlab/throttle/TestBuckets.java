package authlab.throttle;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** Buckets in memory, whose time moves when told. */
final class TestBuckets {

    private long nanos = 1;

    SharedBucket of(Limit limit) {
        Bucket bucket = Bucket.builder()
                .addLimit(limit.tokens().getBandwidths()[0])
                .withCustomTimePrecision(new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return nanos;
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return true;
                    }
                })
                .build();
        return new SharedBucket(bucket, true);
    }

    Failures failures(Rate rate) {
        return new Failures(of(Limit.of("failures", rate, Failures.capacity(rate), "somebody")), rate);
    }

    void pass(Duration time) {
        nanos += time.toNanos();
    }
}
