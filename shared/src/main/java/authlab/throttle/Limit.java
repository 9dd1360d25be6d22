package authlab.throttle;

import authlab.database.Sha256;
import io.github.bucket4j.BucketConfiguration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A limit for one subject, such as an address.
 *
 * @param id of the subject's bucket: where the rate changes, another one is counted in
 */
record Limit(Sha256 id, BucketConfiguration tokens) {

    /** @param capacity tokens of a full bucket, all of which are there again a period after the first was taken */
    static Limit of(String name, Rate rate, long capacity, String... subject) {
        String spelled = Stream.concat(Stream.of(name, rate.toString()), Arrays.stream(subject))
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining());
        // The library refuses to refill faster; a bucket is forgotten before it would be refilled.
        long refill = Math.min(capacity, rate.period().toNanos());
        BucketConfiguration tokens = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(capacity).refillIntervally(refill, rate.period()))
                .build();
        return new Limit(Sha256.of(spelled), tokens);
    }
}
