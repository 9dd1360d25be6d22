package authlab.faults.run;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.faults.history.History;
import authlab.faults.history.Verdict;
import authlab.lab.Lab;
import authlab.lab.ServiceKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The promises about time, through every fault, at three instances that are configured differently. Two runs at a time, each
 * in a lab of its own: most of what they do is wait.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoryIT {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    /**
     * One decides by nothing older than the request, one by what is at most a second old, one by a fifth of that and with a
     * clock that steps. The second answers who revokes when nobody can believe any more.
     */
    @ParameterizedTest
    @EnumSource
    @Execution(ExecutionMode.CONCURRENT)
    void nothing_is_believed_late_and_no_change_is_stale(ServiceKind kind) throws Exception {
        List<Setup> setups = List.of(
                Setup.strict(),
                Setup.synced(A_SECOND).acknowledgedEverywhere(),
                Setup.synced(Duration.ofMillis(200)).withWrongClock());

        Verdict verdict = run(kind, "strict and synced", setups);

        assertThat(verdict.undisturbed().share())
                .as("answered while nothing was wrong")
                .isGreaterThan(0.5);
    }

    @EnabledIf("isThorough")
    @ParameterizedTest
    @EnumSource
    @Execution(ExecutionMode.CONCURRENT)
    void where_revoking_waits_for_everybody_not_even_the_bound_is_needed(ServiceKind kind) throws Exception {
        List<Setup> setups = List.of(
                Setup.synced(A_SECOND).acknowledgedEverywhere(),
                Setup.synced(A_SECOND).acknowledgedEverywhere().withWrongClock(),
                Setup.synced(A_SECOND).acknowledgedEverywhere());

        run(kind, "everywhere", setups);
    }

    static boolean isThorough() {
        return Proof.IS_THOROUGH;
    }

    private static Verdict run(ServiceKind kind, String title, List<Setup> setups) throws Exception {
        Path folder = Proof.DATA.resolve("lab-of-" + kind + "-" + title.replace(' ', '-'));
        try (Lab lab = Lab.open(Proof.ROOT, folder, Setup.postgreSql());
                Cluster cluster = Cluster.start(lab, kind, setups, Proof.ROOT, folder)) {
            History history = Run.of(cluster, Proof.SEED)
                    .under(faultsFor(kind), Proof.IS_THOROUGH ? Calamities.Pace.THOROUGH : Calamities.Pace.BRISK);
            Theatre.Seen seen = Theatre.Seen.of(cluster.members(), history);
            Proof.keep(kind + ", " + title, seen);
            assertThat(seen.verdict().findings()).as(Proof.told(seen.verdict())).isEmpty();
            assertThat(history.changes()).as("changes that committed").isNotEmpty();
            assertThat(seen.verdict().presentedAfterEnd())
                    .as("requests with what was dead")
                    .isPositive();
            return seen.verdict();
        }
    }

    /** All of them by chance: half as often as wanted, for there are two runs; of a single time each service has a half. */
    private static List<Fault> faultsFor(ServiceKind kind) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < (Proof.TIMES_EACH + 1) / 2; i++) {
            faults.addAll(List.of(Fault.values()));
        }
        Collections.shuffle(faults, new Random(Proof.SEED));
        int half = faults.size() / 2;
        if (Proof.IS_THOROUGH) {
            return faults;
        }
        return kind == ServiceKind.SESSION_AUTH ? faults.subList(0, half) : faults.subList(half, faults.size());
    }
}
