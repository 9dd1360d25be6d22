package authlab.scenario;

import authlab.client.Actor;
import authlab.client.Answer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an attack came to. No verdict: whether it should have, its story does not know. */
public sealed interface Attempt {

    /**
     * The attacker got what she wanted.
     *
     * @param prize what that is, in a phrase
     */
    record Succeeded(String prize) implements Attempt {

        @Override
        public String toString() {
            return "succeeded: " + prize;
        }
    }

    /**
     * The service said no, or the browser did.
     *
     * @param status 0 where no answer said so: the connection was ended, or a rule held in the browser
     * @param problemType the last part of the problem's type; empty if the answer was no problem of the contract; with
     *     status 0 that rule, empty if the connection was ended
     */
    record Refused(int status, String problemType) implements Attempt {

        public Refused {
            if (status != 0 && !isRefusal(status)) {
                throw new IllegalArgumentException(status + " is no refusal");
            }
        }

        private static boolean isRefusal(int status) {
            return status >= 400 && status < 500;
        }

        @Override
        public String toString() {
            if (status == 0) {
                return problemType.isEmpty()
                        ? "refused: the connection was ended"
                        : "refused in the browser: " + problemType;
            }
            return "refused: " + (status + " " + problemType).strip();
        }
    }

    /** Nobody can tell: a time-out, a 5xx, a service that is down, a story that broke off. Never a refusal. */
    record Inconclusive(String reason) implements Attempt {

        @Override
        public String toString() {
            return "inconclusive: " + reason;
        }
    }

    static Attempt succeeded(String prize) {
        return new Succeeded(prize);
    }

    /** The connection was ended, without an answer. */
    static Attempt cutOff() {
        return new Refused(0, "");
    }

    /** It has not happened in the browser, by that rule, such as {@code frame-ancestors}. */
    static Attempt keptBack(String rule) {
        return new Refused(0, rule);
    }

    static Attempt inconclusive(String reason) {
        return new Inconclusive(reason);
    }

    /** A 4xx; anything else is no refusal, and inconclusive. */
    static Attempt refusedBy(Answer answer) {
        int status = answer.status();
        return Refused.isRefusal(status)
                ? new Refused(status, answer.problemType().orElse(""))
                : new Inconclusive("an answer of " + status + " is no refusal");
    }

    /** The prize, if the answer is a 200, 201 or 204; else whatever it says. */
    static Attempt of(Answer answer, String prize) {
        return List.of(200, 201, 204).contains(answer.status()) ? succeeded(prize) : refusedBy(answer);
    }

    /** The prize, if that answer put an end to somebody's login; if it lives on, whatever was answered. */
    static Attempt toEnd(Actor victim, Answer answer, String prize) {
        Answer after = victim.get("/api/me");
        return switch (after.status()) {
            case 401 -> succeeded(prize);
            case 200 -> refusedBy(answer);
            default -> inconclusive("whether her login lives on, an answer of " + after.status() + " does not tell");
        };
    }

    /** That one, if all the others were refused too, in whatever way; else the first of them that was not. */
    static Attempt ifNoneElse(Attempt asDue, Stream<Attempt> others) {
        return others.filter(other -> !(other instanceof Refused)).findFirst().orElse(asDue);
    }

    /** Of several ways the one that counts; those behind the first that succeeded are not even tried. */
    static Attempt bestOf(Stream<Attempt> attempts) {
        List<Attempt> tried = new ArrayList<>();
        for (Iterator<Attempt> next = attempts.iterator(); next.hasNext(); ) {
            tried.add(next.next());
            if (tried.get(tried.size() - 1) instanceof Succeeded) {
                break;
            }
        }
        return bestOf(tried);
    }

    /**
     * Of several ways the one that counts: the first that succeeded; else the first that is inconclusive; else, if all were
     * refused alike, that.
     */
    static Attempt bestOf(List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            return new Inconclusive("nothing was tried");
        }
        return first(Succeeded.class, attempts)
                .or(() -> first(Inconclusive.class, attempts))
                .orElseGet(() -> attempts.stream().distinct().count() == 1
                        ? attempts.get(0)
                        : new Inconclusive("refused, but not alike: "
                                + attempts.stream().distinct().toList()));
    }

    private static Optional<Attempt> first(Class<? extends Attempt> kind, List<Attempt> attempts) {
        return attempts.stream().filter(kind::isInstance).findFirst();
    }
}
