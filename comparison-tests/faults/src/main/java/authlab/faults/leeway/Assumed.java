package authlab.faults.leeway;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How people and thieves behave. Nobody has measured this of everybody; the figures are ours, and what comes out depends on
 * them. What the service answers does not.
 */
final class Assumed {

    /** As long as an access token lives. */
    static final Duration TOKEN_LIFETIME = Duration.ofMinutes(5);

    /** How long a login is used at all; shorter than it may be. */
    static final Duration DAY = Duration.ofHours(8);

    /** A client renews when it next needs a token after that: within a minute. */
    static final Duration THINKING_MAX = Duration.ofMinutes(1);

    /** Besides the one in front. */
    static final int TABS_BEHIND = 2;

    /** Of the renewals, how many a tab behind sends at the same moment as the one in front. */
    static final double AT_ONCE = 0.1;

    /** And how many it meant to send, but was put to sleep with the old token in its hands. */
    static final double ASLEEP = 0.02;

    /** Browsers let a hidden tab's timers run once a minute. */
    static final Duration ASLEEP_MAX = Duration.ofMinutes(1);

    /** Of the answers, how many never arrive. */
    static final double LOST = 0.02;

    /** How long until the network is back and the same is asked again, on average; exponentially distributed. */
    static final Duration OUTAGE_MEAN = Duration.ofSeconds(8);

    /** How long after its owner's use a thief has a copy of what was used: at any moment up to that. */
    static final Duration LATE_MAX = Duration.ofMinutes(1);

    /** How soon a thief who sits on the owner's machine does what she does. */
    static final Duration IN_STEP = Duration.ofMillis(500);

    /** Who has stayed so long is not found out. */
    static final Duration STAY_MAX = Duration.ofHours(1);

    private Assumed() {}

    static Duration upTo(Duration max, RandomGenerator random) {
        return Duration.ofNanos((long) (max.toNanos() * random.nextDouble()));
    }

    static Duration outage(RandomGenerator random) {
        return Duration.ofNanos((long) (OUTAGE_MEAN.toNanos() * random.nextExponential()));
    }

    /** From one renewal to the next. */
    static Duration untilNext(RandomGenerator random) {
        return TOKEN_LIFETIME.plus(upTo(THINKING_MAX, random));
    }
}
