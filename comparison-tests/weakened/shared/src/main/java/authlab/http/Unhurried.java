package authlab.http;

import authlab.AuthConfig;
import java.time.Duration;

/** Has all day for whoever is slow to ask. */
final class Unhurried extends RequestLimits {

    private static final Duration ALL_DAY = Duration.ofDays(1);

    private final boolean withHeads;

    /** @param withHeads else with bodies */
    Unhurried(AuthConfig config, boolean withHeads) {
        super(config);
        this.withHeads = withHeads;
    }

    @Override
    Duration firstHeadWithin() {
        return withHeads ? ALL_DAY : super.firstHeadWithin();
    }

    @Override
    Duration bodyWithin() {
        return withHeads ? super.bodyWithin() : ALL_DAY;
    }
}
