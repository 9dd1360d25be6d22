package authlab.benchmark.place;

import authlab.client.Carrier;
import java.util.Map;

/** A point on the axis: how old the newest knowledge behind a decision may be. */
public enum Freshness {
    STRICT("strict", "strict", "PT1S"),
    SYNCED_200MS("synced-200ms", "synced", "PT0.2S"),
    SYNCED_1S("synced-1s", "synced", "PT1S"),
    SYNCED_10S("synced-10s", "synced", "PT10S"),
    STATELESS("stateless", "stateless", "PT1S");

    private final String id;
    private final String mode;
    private final String maxStaleness;

    Freshness(String id, String mode, String maxStaleness) {
        this.id = id;
        this.mode = mode;
        this.maxStaleness = maxStaleness;
    }

    public String id() {
        return id;
    }

    /** What a service is told. */
    public Map<String, String> settings() {
        return Map.of("auth.freshness", mode, "auth.max-staleness", maxStaleness);
    }

    /** Whether a service of that carrier offers it. */
    public boolean isOfferedFor(Carrier carrier) {
        return this != STATELESS || carrier.isJwt();
    }

    /** Such as {@code jwt-bearer-synced-1s}. */
    public String idFor(Carrier carrier) {
        return carrier.id() + "-" + id;
    }
}
