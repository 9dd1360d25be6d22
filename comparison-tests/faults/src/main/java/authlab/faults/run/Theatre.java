package authlab.faults.run;

import authlab.faults.history.Checker;
import authlab.faults.history.Finding;
import authlab.faults.history.History;
import authlab.faults.history.Verdict;
import authlab.lab.Lab;
import authlab.lab.ServiceKind;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Where provocations take place: instances that lack nothing, on one database, and beside them those that do. Those that are
 * set up alike are one process, which lacks one thing after the other.
 */
public final class Theatre implements AutoCloseable {

    private final Cluster cluster;
    private final Member replaceable;
    private final Map<Setup, Future<Member>> lacking = new HashMap<>();
    private final AtomicLong stages = new AtomicLong();

    private Theatre(Cluster cluster, Member replaceable) {
        this.cluster = cluster;
        this.replaceable = replaceable;
    }

    /** Starts those that lack nothing. */
    public static Theatre open(Lab lab, ServiceKind kind, Path root, Path folder) {
        Cluster cluster = Cluster.start(lab, kind, List.of(Ablation.whole()), root, folder);
        return new Theatre(cluster, cluster.beside(Ablation.whole(), Stage::withReplaceableClock));
    }

    /**
     * What was seen.
     *
     * @param members whose promises it is held against
     */
    public record Seen(List<Member> members, History history, Verdict verdict) {

        static Seen of(List<Member> members, History history) {
            return new Seen(members, history, new Checker(Setup.promise(members)).judge(history));
        }
    }

    /** Provokes those that lack nothing, so often. */
    public Seen provoke(Provocation provocation, int times) {
        if (provocation != Provocation.FORGOTTEN) {
            return provoke(provocation, stage(whole(), replaceable), times);
        }
        // While it is there, nobody else forgets anything without leaving word of it.
        Member forgetful = cluster.beside(Ablation.forgetful(), UnaryOperator.identity());
        try {
            return provoke(provocation, stage(forgetful, replaceable), times);
        } finally {
            Cluster.end(forgetful);
        }
    }

    private static Seen provoke(Provocation provocation, Stage stage, int times) {
        for (int i = 0; i < times; i++) {
            provocation.provoke(stage);
        }
        return seen(stage);
    }

    private Member whole() {
        return cluster.members().get(0);
    }

    /** Has the processes started that these need. */
    public void expect(List<Ablation> ablations, ExecutorService starting) {
        ablations.forEach(ablation -> lacking.computeIfAbsent(
                ablation.setup().asStarted(),
                setup -> starting.submit(() -> cluster.beside(setup, UnaryOperator.identity()))));
    }

    /** Provokes one that was expected until it is found out, or so often. */
    public Seen provoke(Ablation ablation, int timesMax) throws InterruptedException, ExecutionException {
        Member member = lacking.get(ablation.setup().asStarted()).get().lacking(ablation.setup());
        Stage stage = ablation.lacks() == Ablation.Place.HERE ? stage(member, replaceable) : stage(whole(), member);
        Predicate<Finding> wanted = finding -> finding.kind() == ablation.found();
        try {
            for (int i = 1; ; i++) {
                ablation.provocation().provoke(stage);
                Seen seen = seen(stage);
                if (i == timesMax || seen.verdict().findings().stream().anyMatch(wanted)) {
                    return seen;
                }
            }
        } finally {
            // Whoever forgets without leaving word does so to all at this database.
            member.lacking(ablation.setup().asStarted());
        }
    }

    private Stage stage(Member here, Member there) {
        return new Stage(cluster.kind(), here, there, stages.incrementAndGet());
    }

    private static Seen seen(Stage stage) {
        return Seen.of(List.of(stage.here(), stage.there()), stage.history());
    }

    @Override
    public void close() {
        lacking.values().forEach(Theatre::endIfStarted);
        Cluster.end(replaceable);
        cluster.close();
    }

    private static void endIfStarted(Future<Member> member) {
        try {
            Cluster.end(member.get());
        } catch (ExecutionException | InterruptedException neverStarted) {
            // Whoever wanted it was told.
        }
    }
}
