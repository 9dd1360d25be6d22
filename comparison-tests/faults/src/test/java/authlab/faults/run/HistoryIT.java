package authlab.faults.run;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.faults.history.Checker;
import authlab.faults.history.Finding;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The promises about time, through every fault, at three instances that are configured differently: one decides by nothing
 * older than the request, one by what is at most a second old, one by a fifth of that.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoryIT {

    private static final Path ROOT = Path.of(System.getProperty("faults.root")).normalize();
    private static final Path DATA = Path.of(System.getProperty("faults.data"));

    /** How often each fault strikes; the build's profile {@code faults} says how thorough it is. */
    private static final int TIMES_EACH = Integer.getInteger("faults.times", 1);

    private static final long SEED = Long.getLong("faults.seed", System.nanoTime());

    @ParameterizedTest
    @EnumSource
    void nothing_is_believed_late_and_no_change_is_stale(ServiceKind kind) throws Exception {
        List<Setup> setups =
                List.of(Setup.strict(), Setup.synced(Duration.ofSeconds(1)), Setup.synced(Duration.ofMillis(200)));

        Verdict verdict = run(kind, setups, shuffled());

        assertThat(verdict.findings()).as("seed %d", SEED).isEmpty();
        assertThat(verdict.undisturbed().share())
                .as("answered while nothing was wrong")
                .isGreaterThan(0.9);
    }

    @ParameterizedTest
    @EnumSource
    void where_revoking_waits_for_everybody_not_even_the_bound_is_needed(ServiceKind kind) throws Exception {
        List<Setup> setups =
                Collections.nCopies(3, Setup.synced(Duration.ofSeconds(1)).acknowledgedEverywhere());

        Verdict verdict = run(kind, setups, shuffled());

        assertThat(verdict.findings()).as("seed %d", SEED).isEmpty();
    }

    /** The same checker, told that a second is promised, and a service that promises nothing. */
    @Test
    void it_is_found_where_nobody_is_asked() throws Exception {
        Verdict verdict =
                run(ServiceKind.JWT_AUTH, Collections.nCopies(3, Setup.stateless()), List.of(Fault.NOTIFICATIONS_LOST));

        assertThat(verdict.of(Finding.Kind.LATE_ACCEPTANCE)).as("seed %d", SEED).isNotEmpty();
    }

    private static Verdict run(ServiceKind kind, List<Setup> setups, List<Fault> faults) throws Exception {
        Path folder = DATA.resolve("faults-lab-" + kind);
        try (Lab lab = Lab.open(ROOT, folder, Setup.postgreSql());
                Cluster cluster = Cluster.start(
                        lab,
                        kind,
                        lab.jarOf(kind),
                        setups.stream().map(Setup::settings).toList())) {
            History history = Run.of(cluster, kind, Setup.REFRESH_LEEWAY, SEED).under(faults);
            Verdict verdict = new Checker(Setup.promise(setups, cluster.members())).judge(history);
            System.out.printf(
                    "%s, seed %d: %d requests, %d changes, %d revocations; answered %s undisturbed, %s disturbed; latest"
                            + " belief %.1f ms after the end%n",
                    kind,
                    SEED,
                    history.operations().size(),
                    history.changes().size(),
                    history.endings().size(),
                    verdict.undisturbed(),
                    verdict.disturbed(),
                    verdict.believedAfterEnd() / 1e6);
            return verdict;
        }
    }

    private static List<Fault> shuffled() {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < TIMES_EACH; i++) {
            faults.addAll(List.of(Fault.values()));
        }
        Collections.shuffle(faults, new Random(SEED));
        return faults;
    }
}
