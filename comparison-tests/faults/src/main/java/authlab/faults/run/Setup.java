package authlab.faults.run;

import authlab.faults.history.Promise;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How one instance is set up, and what it promises.
 *
 * @param own settings by which it differs from others
 * @param bound how long after a revoking answer it may still believe
 * @param isEverywhere whether its own revoking answers come when nobody can believe any more
 * @param without what it lacks, by the name that weakened services give it; empty if it is the project's own build
 */
public record Setup(Map<String, String> own, Duration bound, boolean isEverywhere, Optional<String> without) {

    static final Duration REFRESH_LEEWAY = Duration.ofSeconds(1);

    /** What a service lacks whose wall clock is set by others. */
    private static final String RIGHT_CLOCK = "right-clock";

    private static final String NOT_MISSED = "ownership-check";

    public Setup {
        own = Map.copyOf(own);
    }

    public static Setup strict() {
        return new Setup(Map.of("auth.freshness", "strict"), Duration.ZERO, false, Optional.empty());
    }

    public static Setup synced(Duration maxStaleness) {
        return new Setup(
                Map.of("auth.freshness", "synced", "auth.max-staleness", maxStaleness.toString()),
                maxStaleness,
                false,
                Optional.empty());
    }

    /** Held to a bound that it does not promise. */
    public static Setup stateless(Duration bound) {
        return new Setup(Map.of("auth.freshness", "stateless"), bound, false, Optional.empty());
    }

    public Setup acknowledgedEverywhere() {
        return new Setup(own, bound, true, without);
    }

    public Setup lacking(String defence) {
        return new Setup(own, bound, isEverywhere, Optional.of(defence));
    }

    /** As one that lacks something is started, before it is told what: until then, what makes no difference here. */
    Setup asStarted() {
        return without.isPresent() && !hasWrongClock() ? lacking(NOT_MISSED) : this;
    }

    /** By a clock that steps. Nothing else is missing, and the promises are the same. */
    public Setup withWrongClock() {
        return lacking(RIGHT_CLOCK);
    }

    public Setup with(String setting, String value) {
        Map<String, String> more = new HashMap<>(own);
        more.put(setting, value);
        return new Setup(more, bound, isEverywhere, without);
    }

    boolean hasWrongClock() {
        return without.filter(RIGHT_CLOCK::equals).isPresent();
    }

    /**
     * As the service knows them. All come from one address, which throttling would soon shut out; and the log is read when
     * all is over, so nothing of it may be forgotten before.
     */
    Map<String, String> settings() {
        Map<String, String> all = new HashMap<>();
        all.put("auth.revocation-ack", isEverywhere ? "everywhere" : "committed");
        all.put("auth.jwt.refresh-leeway", REFRESH_LEEWAY.toString());
        all.put("auth.housekeeping-interval", "PT1H");
        all.put("auth.throttle.failures-per-address", "1000000/PT1H");
        all.put("auth.throttle.failures-per-account-and-address", "1000000/PT1H");
        all.put("auth.throttle.registrations-per-address", "1000000/PT1H");
        all.put("auth.throttle.renewals-per-login", "1000000/PT1H");
        all.putAll(own);
        without.ifPresent(defence -> all.put("weakened.without", defence));
        return all;
    }

    /** So that the order of commits can be told afterwards, and the queue of notifications filled. */
    public static Map<String, String> postgreSql() {
        return Map.of("track_commit_timestamp", "on", "max_notify_queue_pages", "64");
    }

    /** What these promise each other's clients. */
    public static Promise promise(List<Member> members) {
        Map<String, Setup> byName =
                members.stream().collect(Collectors.toMap(Member::name, Member::setup, (one, same) -> one));
        Function<String, Setup> named = name -> Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> new IllegalArgumentException("there is no " + name));
        return (revoking, asked) -> named.apply(revoking).isEverywhere()
                ? Duration.ZERO
                : named.apply(asked).bound();
    }

    @Override
    public String toString() {
        String freshness = own.get("auth.freshness");
        String howFresh = freshness.equals("synced") ? freshness + " " + bound.toMillis() + " ms" : freshness;
        return howFresh
                + (isEverywhere ? ", everywhere" : "")
                + without.map(defence -> ", without " + defence).orElse("");
    }
}
