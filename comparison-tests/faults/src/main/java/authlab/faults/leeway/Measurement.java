package authlab.faults.leeway;

import authlab.client.Request;
import authlab.faults.leeway.Point.Thieves;
import authlab.lab.Instance;
import authlab.lab.Lab;
import authlab.lab.ServiceKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Puts honest people and thieves before jwt-auth as it is, and before a build of it that lacks what makes the difference. */
final class Measurement {

    private static final int[] LEEWAYS_SECONDS = {0, 1, 5, 10, 30};

    private final Lab lab;
    private final Path weakened;
    private final Size size;
    private final long seed;

    /**
     * How much is seen of each policy with each leeway.
     *
     * @param renewals of honest people, who log in anew when their login was ended
     * @param logins of theirs at most: hashing a password takes longer than all else
     * @param thefts of those kinds that have a chance
     * @param inStep of the one that has none to fail: they all go alike
     */
    record Size(int renewals, int logins, int thefts, int inStep) {

        /** So many times what there is time for at a coffee. */
        static Size times(int times) {
            return new Size(600 * times, 40 * times, 24 * times, 2 * times);
        }
    }

    /** @param weakened the jar of the weakened jwt-auth */
    Measurement(Lab lab, Path weakened, Size size, long seed) {
        this.lab = lab;
        this.weakened = weakened;
        this.size = size;
        this.seed = seed;
    }

    /** @param seen is told each point as soon as it is there */
    List<Point> measure(Consumer<Point> seen) {
        List<Point> points = new ArrayList<>();
        for (int leeway : LEEWAYS_SECONDS) {
            points.addAll(measure(leeway, seen));
        }
        return points;
    }

    private List<Point> measure(int leewaySeconds, Consumer<Point> seen) {
        Map<String, String> settings = settings(leewaySeconds);
        Instance whole = lab.startBehind(DrivenClock::drivable, ServiceKind.JWT_AUTH, settings);
        Map<String, String> lacking = new HashMap<>(settings);
        lacking.put("weakened.without", Policy.STRICT.lacks().orElseThrow());
        Instance other = lab.startBehind(DrivenClock::drivable, whole, weakened, lacking);
        List<Point> points = new ArrayList<>();
        try (DrivenClock clock = DrivenClock.of(whole.database())) {
            for (Policy policy : Policy.values()) {
                policy.lacks().ifPresent(defence -> become(other, defence));
                Instance instance = policy.lacks().isPresent() ? other : whole;
                Point point = measure(policy, leewaySeconds, new Visitors(instance.service(), clock, policy + "-user"));
                seen.accept(point);
                points.add(point);
            }
        } finally {
            other.kill9();
            lab.discard(whole);
        }
        return points;
    }

    private Point measure(Policy policy, int leewaySeconds, Visitors visitors) {
        Honest.Lived lived = Honest.live(visitors, size.renewals(), size.logins(), seed);
        return new Point(
                policy,
                leewaySeconds,
                lived.renewals(),
                lived.repetitions(),
                lived.logouts(),
                thieves(Theft.Kind.FIRST, size.thefts(), visitors),
                thieves(Theft.Kind.LATE, size.thefts(), visitors),
                thieves(Theft.Kind.IN_STEP, size.inStep(), visitors));
    }

    private Thieves thieves(Theft.Kind kind, int times, Visitors visitors) {
        return Thieves.of(Theft.commit(kind, visitors, times, seed));
    }

    private static void become(Instance instance, String defence) {
        Visitors.require(204, instance.management().send(Request.put("/weakened/without/" + defence)));
    }

    /** But for the leeway as always; all come from one address, and are at work all day. */
    private static Map<String, String> settings(int leewaySeconds) {
        return Map.of(
                "auth.jwt.refresh-leeway", Duration.ofSeconds(leewaySeconds).toString(),
                "auth.jwt.access-token-lifetime", Assumed.TOKEN_LIFETIME.toString(),
                "auth.session.idle-timeout", "PT12H",
                "auth.housekeeping-interval", "PT1H",
                "auth.throttle.registrations-per-address", "1000000/PT1H",
                "auth.throttle.renewals-per-login", "1000000/PT1M");
    }
}
