package authlab.faults.run;

import authlab.faults.history.Verdict;
import authlab.faults.report.Evidence;
import authlab.faults.report.FaultsReport;
import authlab.lab.ServiceKind;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How thorough the build wants to be, and where it keeps what was seen. */
final class Proof {

    static final Path ROOT = Path.of(System.getProperty("faults.root")).normalize();
    static final Path DATA = Path.of(System.getProperty("faults.data"));

    /** How often each fault strikes each service; once will do where the whole must fit in a minute. */
    static final int TIMES_EACH = Integer.getInteger("faults.times", 1);

    static final boolean IS_THOROUGH = TIMES_EACH > 1;

    static final long SEED = Long.getLong("faults.seed", System.nanoTime());

    /** The two have the same defences in the same places, but for those of their own cache. */
    static final List<ServiceKind> KINDS_TO_WEAKEN =
            IS_THOROUGH ? List.of(ServiceKind.values()) : List.of(ServiceKind.JWT_AUTH);

    /** A minute has room for four instances that lack something. */
    private static final Set<Provocation> BRIEF =
            EnumSet.of(Provocation.LATE_COMMIT, Provocation.REMEMBERED, Provocation.CHANGE_IN_FLIGHT);

    private static final int SHOWN_MAX = 5;

    private static final FaultsReport REPORT =
            new FaultsReport(ROOT.resolve("comparison-tests/target/report"), SEED, TIMES_EACH);

    private Proof() {}

    /** Those that there is time for. */
    static Stream<Provocation> provocations() {
        return Stream.of(Provocation.values()).filter(each -> IS_THOROUGH || BRIEF.contains(each));
    }

    /** What they show to be missing. */
    static Stream<Ablation> ablations(ServiceKind kind) {
        return Ablation.of(kind).stream().filter(ablation -> IS_THOROUGH || BRIEF.contains(ablation.provocation()));
    }

    static void keep(String title, Theatre.Seen seen) {
        List<Evidence.Asked> asked = seen.members().stream()
                .map(member -> new Evidence.Asked(
                        member.name(), member.setup().toString(), member.setup().bound()))
                .toList();
        REPORT.add(new Evidence(title, asked, seen.history(), seen.verdict()));
    }

    /** For who reads why a build failed: what shows it, shortest first, and how to have the same again. */
    static String told(Verdict verdict) {
        return "seed " + SEED + " (again: -Dfaults.seed=" + SEED + ")\n"
                + verdict.findings().stream()
                        .limit(SHOWN_MAX)
                        .map(Object::toString)
                        .collect(Collectors.joining("\n"))
                + "\n";
    }
}
