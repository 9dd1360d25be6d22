package authlab.faults.leeway;

import authlab.client.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** A thief with a copy of a refresh token, and its owner, who knows nothing of it. */
final class Theft {

    private final Visitors visitors;
    private final RandomGenerator random;

    private Theft(Visitors visitors, RandomGenerator random) {
        this.visitors = visitors;
        this.random = random;
    }

    /** How a thief goes about it. */
    enum Kind {
        /** Uses at once what has not been used yet, at any moment of its life. */
        FIRST {
            @Override
            Stay commit(Theft theft) {
                return theft.first();
            }
        },

        /** Uses what its owner used a little while ago. */
        LATE {
            @Override
            Stay commit(Theft theft) {
                return theft.late();
            }
        },

        /** Sits on the owner's machine, and renews when she does. */
        IN_STEP {
            @Override
            Stay commit(Theft theft) {
                return theft.inStep();
            }
        };

        abstract Stay commit(Theft theft);
    }

    /**
     * How it went.
     *
     * @param after its owner's use the copy was used; zero where it had not been used
     * @param hasOpened whether it was believed at all
     * @param lasted until the login was over, or {@link Assumed#STAY_MAX}
     */
    record Stay(Duration after, boolean hasOpened, Duration lasted) {

        boolean isForGood() {
            return lasted.compareTo(Assumed.STAY_MAX) >= 0;
        }
    }

    /** Commits so many; the same seed brings the same ones. */
    static List<Stay> commit(Kind kind, Visitors visitors, int times, long seed) {
        return IntStream.range(0, times)
                .mapToObj(i -> kind.commit(new Theft(visitors, new SplittableRandom(seed + i))))
                .toList();
    }

    private Stay first() {
        Actor owner = visitors.logIn();
        Instant begun = visitors.clock().now();
        Instant stolen = begun.plus(Assumed.upTo(Assumed.TOKEN_LIFETIME, random));
        return stayed(Duration.ZERO, owner, this::thinking, begun.plus(thinking()), owner.snapshot(), stolen);
    }

    private Stay late() {
        Actor owner = visitors.logIn();
        Actor thief = owner.snapshot();
        Instant used = renewed(owner, visitors.clock().now().plus(thinking()));
        Duration after = Assumed.upTo(Assumed.LATE_MAX, random);
        return stayed(after, owner, this::thinking, used.plus(thinking()), thief, used.plus(after));
    }

    private Stay inStep() {
        Actor owner = visitors.logIn();
        Actor thief = owner.snapshot();
        Instant used = renewed(owner, visitors.clock().now().plus(Assumed.TOKEN_LIFETIME));
        return stayed(
                Assumed.IN_STEP,
                owner,
                () -> Assumed.TOKEN_LIFETIME,
                used.plus(Assumed.TOKEN_LIFETIME),
                thief,
                used.plus(Assumed.IN_STEP));
    }

    private Duration thinking() {
        return Assumed.untilNext(random);
    }

    private Instant renewed(Actor owner, Instant at) {
        Instant used = visitors.clock().goTo(at);
        Visitors.require(200, owner.refresh());
        return used;
    }

    /** Each renews when it is time, the thief as soon as her token ends; until one is refused: then it is over for both. */
    private Stay stayed(
            Duration after,
            Actor owner,
            Supplier<Duration> ownersPeriod,
            Instant ownersNext,
            Actor thief,
            Instant thiefsFirst) {
        visitors.clock().goTo(thiefsFirst);
        if (!Visitors.isRenewed(thief.refresh())) {
            return new Stay(after, false, Duration.ZERO);
        }
        Instant end = thiefsFirst.plus(Assumed.STAY_MAX);
        Instant owners = ownersNext;
        Instant thiefs = thiefsFirst.plus(Assumed.TOKEN_LIFETIME);
        while (owners.isBefore(end) || thiefs.isBefore(end)) {
            boolean isOwners = owners.isBefore(thiefs);
            Instant now = isOwners ? owners : thiefs;
            visitors.clock().goTo(now);
            if (!Visitors.isRenewed((isOwners ? owner : thief).refresh())) {
                return new Stay(after, true, Duration.between(thiefsFirst, now));
            }
            if (isOwners) {
                owners = now.plus(ownersPeriod.get());
            } else {
                thiefs = now.plus(Assumed.TOKEN_LIFETIME);
            }
        }
        return new Stay(after, true, Assumed.STAY_MAX);
    }
}
