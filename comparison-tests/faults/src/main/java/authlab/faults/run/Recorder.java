package authlab.faults.run;

import authlab.client.Answer;
import authlab.client.NoAnswer;
import authlab.faults.history.Credential;
import authlab.faults.history.Operation;
import authlab.faults.history.Outcome;
import authlab.faults.history.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongFunction;

/** Writes down each request with what came of it. Safe for any number of threads. */
final class Recorder {

    private final long origin = System.nanoTime();
    private final AtomicLong ids;
    private final Queue<Operation> operations = new ConcurrentLinkedQueue<>();
    private final AtomicLong revocations = new AtomicLong();
    private final Queue<String> defects = new ConcurrentLinkedQueue<>();

    /** @param after which the ids of all that it writes down begin */
    Recorder(long after) {
        this.ids = new AtomicLong(after);
    }

    /** Nanoseconds since the run began. */
    long now() {
        return System.nanoTime() - origin;
    }

    /**
     * What a request is for, before it is sent.
     *
     * @param endangers what it may end if it is heard
     */
    record Intent(String what, String instance, Credential credential, List<Scope> endangers) {}

    /** A request that is over. The answer is empty if none came. */
    record Done(long id, long startNanos, long endNanos, Optional<Answer> answer) {

        boolean has(int status) {
            return answer.filter(got -> got.status() == status).isPresent();
        }
    }

    /**
     * Sends and writes down.
     *
     * @param request is told the operation's id
     * @param ended what the answer says is over
     */
    Done record(Intent intent, LongFunction<Answer> request, Function<Answer, List<Scope>> ended) {
        long id = ids.incrementAndGet();
        long start = now();
        Optional<Answer> answer;
        try {
            answer = Optional.of(request.apply(id));
        } catch (NoAnswer none) {
            answer = Optional.empty();
        }
        long end = now();
        answer.filter(got -> got.status() == 500).ifPresent(got -> defects.add(intent + ": " + got));
        List<Scope> over = answer.map(ended).orElse(List.of());
        revocations.addAndGet(over.size());
        operations.add(new Operation(
                id,
                intent.what(),
                intent.instance(),
                intent.credential(),
                start,
                end,
                answer.map(Recorder::outcome).orElse(Outcome.UNKNOWN),
                intent.endangers(),
                over));
        return new Done(id, start, end, answer);
    }

    /** A request that carries no credential, such as a first login: nobody is believed, so it is no operation. */
    Done unrecorded(LongFunction<Answer> request) {
        long id = ids.incrementAndGet();
        long start = now();
        Optional<Answer> answer;
        try {
            answer = Optional.of(request.apply(id));
        } catch (NoAnswer none) {
            answer = Optional.empty();
        }
        return new Done(id, start, now(), answer);
    }

    /** How many have been answered so far. */
    long revocations() {
        return revocations.get();
    }

    List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** Answers that no service may give, whatever happens to it. */
    List<String> defects() {
        return List.copyOf(defects);
    }

    private static Outcome outcome(Answer answer) {
        if (answer.status() == 401) {
            return answer.problemType().filter("unauthenticated"::equals).isPresent()
                    ? Outcome.REFUSED
                    : Outcome.BELIEVED;
        }
        if (answer.status() == 503) {
            return Outcome.UNAVAILABLE;
        }
        return answer.status() >= 500 ? Outcome.UNKNOWN : Outcome.BELIEVED;
    }
}
