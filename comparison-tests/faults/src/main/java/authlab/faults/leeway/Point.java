package authlab.faults.leeway;

import authlab.faults.leeway.Theft.Stay;
import java.time.Duration;
import java.util.List;

/**
 * What was seen of one policy with one leeway.
 *
 * @param renewals how often a token was due to honest people
 * @param repetitions how often they presented one that had been used
 * @param falseLogouts how many of their logins were ended by that
 * @param first what became of thieves who used a token before its owner did
 * @param late of those who used it after her
 * @param inStep of those who sit on her machine
 */
record Point(
        Policy policy,
        long leewaySeconds,
        long renewals,
        long repetitions,
        long falseLogouts,
        Thieves first,
        Thieves late,
        Thieves inStep) {

    /**
     * Thieves of one kind.
     *
     * @param opened how many got in at all
     * @param openedAfterSeconds the longest after its owner's use that a token still opened; 0 if none did
     * @param forGood how many were there an hour later
     * @param stayedMinutes how long they stayed on average, those who did not get in included
     */
    record Thieves(int thefts, int opened, double openedAfterSeconds, int forGood, double stayedMinutes) {

        static Thieves of(List<Stay> stays) {
            List<Stay> opened = stays.stream().filter(Stay::hasOpened).toList();
            return new Thieves(
                    stays.size(),
                    opened.size(),
                    opened.stream()
                            .mapToDouble(stay -> seconds(stay.after()))
                            .max()
                            .orElse(0),
                    (int) stays.stream().filter(Stay::isForGood).count(),
                    stays.stream()
                            .mapToDouble(stay -> seconds(stay.lasted()) / 60)
                            .average()
                            .orElse(0));
        }

        private static double seconds(Duration duration) {
            return duration.toMillis() / 1000.0;
        }
    }

    double falseLogoutsPerThousand() {
        return 1000.0 * falseLogouts / renewals;
    }
}
