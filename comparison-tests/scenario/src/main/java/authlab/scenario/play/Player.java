package authlab.scenario.play;

import authlab.client.NoAnswer;
import authlab.lab.LabException;
import authlab.scenario.Attempt;
import authlab.scenario.Effort;
import authlab.scenario.Expectation.Exposure;
import authlab.scenario.Expectation.NotApplicable;
import authlab.scenario.Expectation.Refusal;
import authlab.scenario.Lab;
import authlab.scenario.Target;
import authlab.scenario.Transcript;
import authlab.scenario.UnpreparedException;
import authlab.scenario.browser.Browsers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Plays, one service after the other or several at a time, each place there once for all that is played at it. Where plays
 * mostly wait for a clock they wait together.
 */
public final class Player {

    private final Services services;
    private final Audience audience;
    private final Effort effort;
    private final Optional<Browsers> browsers;

    /** One that has no browser. */
    public Player(Services services, Audience audience, Effort effort) {
        this(services, audience, effort, Optional.empty());
    }

    /** @param browsers stay open when all is played */
    public Player(Services services, Audience audience, Effort effort, Optional<Browsers> browsers) {
        this.services = services;
        this.audience = audience;
        this.effort = effort;
        this.browsers = browsers;
    }

    /**
     * Plays all; returns when the last is over.
     *
     * @param servicesAtOnce with more than one, the audience hears several plays at a time
     * @return in the order of the plays
     */
    public List<Performance> perform(List<Play> plays, int servicesAtOnce) {
        Map<Ground, List<Play>> byGround = new LinkedHashMap<>();
        plays.forEach(play -> byGround.computeIfAbsent(Ground.of(play.place()), ground -> new ArrayList<>())
                .add(play));
        List<Callable<List<Performance>>> tasks = longestFirst(byGround.values(), servicesAtOnce)
                .<Callable<List<Performance>>>map(some -> () -> performPlaceByPlace(some, servicesAtOnce > 1))
                .toList();
        Map<Play, Performance> done = new HashMap<>();
        for (List<Performance> some : all(tasks, servicesAtOnce)) {
            some.forEach(performance -> done.put(performance.play(), performance));
        }
        return plays.stream().map(done::get).toList();
    }

    /** What begins last shall not be what takes longest. One after the other they stay in their order. */
    private static Stream<List<Play>> longestFirst(Collection<List<Play>> all, int servicesAtOnce) {
        Comparator<List<Play>> byLength = Comparator.comparing(plays -> -plays.size());
        return servicesAtOnce == 1 ? all.stream() : all.stream().sorted(byLength);
    }

    private List<Performance> performPlaceByPlace(List<Play> plays, boolean together) {
        Map<Place, List<Play>> byPlace = new LinkedHashMap<>();
        plays.forEach(play -> byPlace.computeIfAbsent(play.place(), place -> new ArrayList<>())
                .add(play));
        return byPlace.entrySet().stream()
                .flatMap(each -> performAt(each.getKey(), each.getValue(), together).stream())
                .toList();
    }

    private List<Performance> performAt(Place place, List<Play> plays, boolean together) {
        List<Callable<Performance>> tasks = plays.stream()
                .<Callable<Performance>>map(play -> () -> perform(play, () -> services.open(place)))
                .toList();
        List<Performance> performances = all(tasks, together && place.tuning().makesWait() ? plays.size() : 1);
        services.leave(place);
        return performances;
    }

    /** What comes of all, in their order; so many are under way at a time. */
    private static <T> List<T> all(List<Callable<T>> tasks, int atOnce) {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException defect) {
            throw new IllegalStateException(defect.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        } finally {
            threads.shutdownNow();
        }
    }

    private Performance perform(Play play, Supplier<Target> target) {
        audience.begins(play);
        Transcript transcript = new Transcript(line -> audience.hears(play, line));
        Performance performance;
        if (play.expectation() instanceof NotApplicable notApplicable) {
            performance = new Performance(
                    play, Optional.empty(), Judgement.notApplicable(notApplicable), List.of(), Duration.ZERO);
        } else {
            Attack attack = attack(play, target, transcript);
            performance = new Performance(
                    play,
                    Optional.of(attack.attempt()),
                    judge(play, attack.attempt()),
                    transcript.lines(),
                    attack.took());
        }
        audience.seen(performance);
        return performance;
    }

    private static Judgement judge(Play play, Attempt attempt) {
        if (play.heldBy().isPresent()) {
            return Judgement.ofRefused(play.heldBy().get(), attempt);
        }
        if (play.without().isPresent()) {
            return Judgement.ofWeakened(attempt);
        }
        return play.expectation() instanceof Exposure exposure
                ? Judgement.ofExposed(exposure, attempt)
                : Judgement.ofRefused((Refusal) play.expectation(), attempt);
    }

    /** @param took from when the service ran, however long that had to be waited for */
    private record Attack(Attempt attempt, Duration took) {}

    /** A story that breaks off, for whatever reason, has not shown that anything was refused. */
    private Attack attack(Play play, Supplier<Target> target, Transcript transcript) {
        long begun = System.nanoTime();
        Attempt attempt;
        try {
            Target where = target.get();
            begun = System.nanoTime();
            attempt =
                    attempt(play, new Lab(where, play.carrier(), play.facts().tuning(), effort, transcript, browsers));
        } catch (NoAnswer | LabException | UnpreparedException expected) {
            attempt = Attempt.inconclusive(expected.getMessage());
        } catch (RuntimeException defect) {
            attempt = Attempt.inconclusive("the story broke off: " + defect);
        }
        return new Attack(attempt, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static Attempt attempt(Play play, Lab lab) {
        try {
            return play.scenario().attack(lab);
        } finally {
            lab.closeBrowser();
        }
    }
}
