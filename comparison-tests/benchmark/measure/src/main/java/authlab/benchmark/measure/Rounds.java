package authlab.benchmark.measure;

import authlab.benchmark.load.Load;
import authlab.benchmark.place.Ground.Round;
import authlab.benchmark.place.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Rounds in which all subjects take turns, A B C A B C …, so that whatever else the machine does hits all of them alike. What
 * is compared is compared within a round.
 */
final class Rounds {

    private final Map<Subject, List<Round>> bySubject;

    private Rounds(Map<Subject, List<Round>> bySubject) {
        this.bySubject = bySubject;
    }

    /** Each subject is brought to a steady state first. */
    static Rounds warmed(Bench bench, String what, List<Subject> subjects, Function<Subject, Load> load) {
        for (Subject subject : subjects) {
            warmUp(bench, subject);
        }
        return of(bench, what, subjects, load);
    }

    static Rounds of(Bench bench, String what, List<Subject> subjects, Function<Subject, Load> load) {
        Map<Subject, List<Round>> rounds = new LinkedHashMap<>();
        for (int n = 1; n <= bench.effort().rounds(); n++) {
            for (Subject subject : subjects) {
                Round round = bench.ground().round(subject, load.apply(subject));
                rounds.computeIfAbsent(subject, first -> new ArrayList<>()).add(round);
                bench.progress()
                        .tell("%s, round %d of %d: %s %.0f/s"
                                .formatted(
                                        what,
                                        n,
                                        bench.effort().rounds(),
                                        subject,
                                        round.loaded().perSecond()));
            }
        }
        return new Rounds(rounds);
    }

    static void warmUp(Bench bench, Subject subject) {
        SteadyState.reach(
                bench.effort(),
                bench.progress(),
                subject,
                window -> bench.ground()
                        .load(subject, subject.closed(Bench.CONNECTIONS, window))
                        .perSecond());
    }

    List<Double> each(Subject subject, ToDoubleFunction<Round> quantity) {
        return bySubject.get(subject).stream().map(quantity::applyAsDouble).toList();
    }

    /** Round by round, the throughput of one as a share of the other's. */
    List<Double> shareOf(Subject subject, Subject whole) {
        List<Double> shares = new ArrayList<>();
        for (int n = 0; n < bySubject.get(subject).size(); n++) {
            shares.add(bySubject.get(subject).get(n).loaded().perSecond()
                    / bySubject.get(whole).get(n).loaded().perSecond());
        }
        return shares;
    }

    /** Round by round, the processor time of the server for one request, as a share of the other's. */
    List<Double> costShareOf(Subject subject, Subject whole) {
        List<Double> shares = new ArrayList<>();
        for (int n = 0; n < bySubject.get(subject).size(); n++) {
            shares.add(bySubject.get(subject).get(n).cost().serviceMicros()
                    / bySubject.get(whole).get(n).cost().serviceMicros());
        }
        return shares;
    }
}
