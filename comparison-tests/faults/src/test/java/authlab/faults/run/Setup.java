package authlab.faults.run;

import authlab.faults.history.Promise;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How one instance is set up, and what it promises.
 *
 * @param bound how long after a revoking answer it may still believe
 * @param everywhere whether its own revoking answers come when nobody can believe any more
 */
record Setup(Map<String, String> own, Duration bound, boolean everywhere) {

    static final Duration REFRESH_LEEWAY = Duration.ofSeconds(1);

    static Setup strict() {
        return new Setup(Map.of("auth.freshness", "strict"), Duration.ZERO, false);
    }

    static Setup synced(Duration maxStaleness) {
        return new Setup(
                Map.of("auth.freshness", "synced", "auth.max-staleness", maxStaleness.toString()), maxStaleness, false);
    }

    /** Held to a second, which it does not promise. */
    static Setup stateless() {
        return new Setup(Map.of("auth.freshness", "stateless"), Duration.ofSeconds(1), false);
    }

    Setup acknowledgedEverywhere() {
        return new Setup(own, bound, true);
    }

    /** As the service knows them. All come from one address, which throttling would soon shut out. */
    Map<String, String> settings() {
        Map<String, String> all = new HashMap<>(own);
        all.put("auth.revocation-ack", everywhere ? "everywhere" : "committed");
        all.put("auth.jwt.refresh-leeway", REFRESH_LEEWAY.toString());
        all.put("auth.throttle.failures-per-address", "1000000/PT1H");
        all.put("auth.throttle.failures-per-account-and-address", "1000000/PT1H");
        all.put("auth.throttle.registrations-per-address", "1000000/PT1H");
        all.put("auth.throttle.renewals-per-login", "1000000/PT1H");
        return all;
    }

    /** So that the order of commits can be told afterwards, and the queue of notifications filled. */
    static Map<String, String> postgreSql() {
        return Map.of("track_commit_timestamp", "on", "max_notify_queue_pages", "64");
    }

    /** What instances set up so promise each other's clients. */
    static Promise promise(List<Setup> setups, List<Member> members) {
        Map<String, Setup> byName = new HashMap<>();
        for (int i = 0; i < setups.size(); i++) {
            byName.put(members.get(i).name(), setups.get(i));
        }
        return (revoking, asked) -> byName.get(revoking).everywhere()
                ? Duration.ZERO
                : byName.get(asked).bound();
    }
}
