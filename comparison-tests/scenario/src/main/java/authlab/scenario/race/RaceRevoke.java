package authlab.scenario.race;

import static authlab.scenario.Defence.RENEWAL_NEVER_REVIVES;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Simultaneously;
import authlab.scenario.AfterEnd;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A thief renews a stolen login at the moment at which its owner ends it.
 *
 * <p>A half-fix that does not help: asking whether the login is alive before renewing it. What was true a moment ago is
 * written back over its end.
 */
public final class RaceRevoke implements Scenario {

    /** Of each kind of end; a login costs most of the time. */
    private static final int ROUNDS = 150;

    /** So many renewals meet each end, before, while and after it is written. */
    private static final int THIEVES = 3;

    @Override
    public Facts facts() {
        return Facts.of("renew a login while its owner ends it")
                .because("a renewal holds the login's lock from its look to its change, and changes none that is over")
                .onAll(unauthenticated())
                .bitesWithout(RENEWAL_NEVER_REVIVES)
                .standards("ASVS V7.4.1", "ASVS V15.4.2", "CWE-362", "CWE-613", "OWASP A07:2021");
    }

    /**
     * A way to end a login.
     *
     * @param by what the owner does, with another login of hers and the stolen one
     */
    private record End(String phrase, BiFunction<Actor, Actor, Answer> by) {}

    private static final List<End> ENDS = List.of(
            new End("logout", (other, stolen) -> stolen.logout()),
            new End("remote logout", (other, stolen) -> other.delete("/auth/sessions/" + stolen.sessionId())),
            new End("logout everywhere", (other, stolen) -> other.delete("/auth/sessions?keepCurrent=true")));

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody with two logins, and thieves with copies of one,");
        Customer victim = lab.newCustomer();
        Actor other = victim.logIn();

        lab.step("who renew it while she ends it, in either order, again and again,");
        lab.step(
                "when any of them still has something that works after she was told that it is over, that is the prize.");
        return Attempt.bestOf(IntStream.range(0, lab.some(ROUNDS))
                .boxed()
                .flatMap(round -> ENDS.stream())
                .flatMap(end -> race(victim.logIn(), other, end)));
    }

    private static Stream<Attempt> race(Actor stolen, Actor other, End end) {
        List<Actor> thieves = Stream.generate(stolen::snapshot).limit(THIEVES).toList();
        List<Callable<Answer>> all = new ArrayList<>();
        thieves.forEach(thief -> all.add(thief::refresh));
        all.add(all.size() / 2, () -> end.by().apply(other, stolen));
        List<Answer> answers = Simultaneously.all(all);
        boolean isOver = answers.get(THIEVES / 2).status() == 204;
        return isOver ? thieves.stream().map(AfterEnd::useOf) : Stream.empty();
    }
}
