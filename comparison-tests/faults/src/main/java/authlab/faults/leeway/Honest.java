package authlab.faults.leeway;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Simultaneously;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;

/** People with several tabs on a network that loses answers, and nobody who wants to steal anything. */
final class Honest {

    private final Visitors visitors;
    private long renewals;
    private long repetitions;
    private long logouts;

    private Honest(Visitors visitors) {
        this.visitors = visitors;
    }

    /**
     * What became of them.
     *
     * @param renewals how often a token was due
     * @param repetitions how often one was presented that had been used
     * @param logouts how many logins were ended by that
     */
    record Lived(long renewals, long repetitions, long logouts) {}

    /** Lets so many renewals come due, or so many logins be used up; the same seed brings each renewal the same mishap. */
    static Lived live(Visitors visitors, int renewalsMax, int loginsMax, long seed) {
        Honest honest = new Honest(visitors);
        for (int i = 0; i < loginsMax && honest.renewals < renewalsMax; i++) {
            honest.live(renewalsMax, seed);
        }
        return new Lived(honest.renewals, honest.repetitions, honest.logouts);
    }

    /** One login, for a working day at most. */
    private void live(int renewalsMax, long seed) {
        Actor store = visitors.logIn();
        Instant at = visitors.clock().now();
        Instant evening = at.plus(Assumed.DAY);
        while (renewals < renewalsMax && store != null && at.isBefore(evening)) {
            RandomGenerator random = new SplittableRandom(seed + renewals);
            at = visitors.clock().goTo(at.plus(Assumed.untilNext(random)));
            renewals++;
            store = renewed(store, at, random);
        }
    }

    /** What the tabs have in common when all is over; null if that is nothing. */
    private Actor renewed(Actor held, Instant at, RandomGenerator random) {
        PriorityQueue<Duration> asking = tabs(random);
        Actor store = held;
        boolean isFirst = true;
        while (!asking.isEmpty()) {
            Duration after = asking.peek();
            List<Actor> tabs = new ArrayList<>();
            while (after.equals(asking.peek())) {
                asking.poll();
                tabs.add(held.snapshot());
            }
            visitors.clock().goTo(at.plus(after));
            repetitions += tabs.size() - (isFirst ? 1 : 0);
            isFirst = false;
            List<Answer> answers = Simultaneously.all(
                    tabs.stream().<Callable<Answer>>map(tab -> tab::refresh).toList());
            for (int i = 0; i < tabs.size(); i++) {
                if (random.nextDouble() < Assumed.LOST) {
                    asking.add(after.plus(Assumed.outage(random)));
                } else if (Visitors.isRenewed(answers.get(i))) {
                    store = tabs.get(i);
                } else {
                    logouts++;
                    return null;
                }
            }
        }
        return store;
    }

    /** How long after the first each asks who has the old token in hand. */
    private static PriorityQueue<Duration> tabs(RandomGenerator random) {
        PriorityQueue<Duration> asking = new PriorityQueue<>(List.of(Duration.ZERO));
        for (int i = 0; i < Assumed.TABS_BEHIND; i++) {
            double chance = random.nextDouble();
            if (chance < Assumed.AT_ONCE) {
                asking.add(Duration.ZERO);
            } else if (chance < Assumed.AT_ONCE + Assumed.ASLEEP) {
                asking.add(Assumed.upTo(Assumed.ASLEEP_MAX, random));
            }
        }
        return asking;
    }
}
