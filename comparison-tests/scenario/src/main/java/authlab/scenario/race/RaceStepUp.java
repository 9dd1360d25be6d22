package authlab.scenario.race;

import static authlab.scenario.Defence.USER_LOCK;
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
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One login is stepped up in two tabs at one moment, so that two fresh ones come of it: one that its owner knows, and
 * one that nobody does.
 *
 * <p>A half-fix that does not help: asking, before the password is checked, whether the login is alive. The check takes
 * long enough for both to have asked.
 */
public final class RaceStepUp implements Scenario {

    private static final int TABS = 2;
    private static final int ROUNDS = 50;

    /** With less, a service without the lock is now and then as lucky as it looks. */
    private static final int ROUNDS_MIN = 8;

    @Override
    public Facts facts() {
        return Facts.of("prove the password in two tabs at once, to make two logins of one")
                .because(
                        "the old login is asked about once more under its user's lock, and ends before the new one opens")
                .onAll(unauthenticated())
                .bitesWithout(USER_LOCK)
                .standards("ASVS V7.2.4", "ASVS V15.4.2", "RFC 9470 §4", "CWE-362", "CWE-367");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step(
                "Given one login in two tabs, in which its owner's password is proved at one moment, again and again,");
        lab.step("when both get a login of their own, or the one that lost still works, that is the prize.");
        Customer victim = lab.newCustomer();
        return Attempt.bestOf(IntStream.range(0, Math.max(ROUNDS_MIN, lab.some(ROUNDS)))
                .boxed()
                .flatMap(round -> race(victim)));
    }

    private static Stream<Attempt> race(Customer victim) {
        Actor browser = victim.logIn();
        List<Actor> tabs = Stream.generate(browser::snapshot).limit(TABS).toList();
        List<Answer> answers = Simultaneously.all(tabs.stream()
                .<Callable<Answer>>map(
                        tab -> () -> tab.reauthenticate(victim.person().password()))
                .toList());
        if (answers.stream().allMatch(answer -> answer.status() == 200)) {
            return Stream.of(Attempt.succeeded("one login has become " + TABS));
        }
        Lab.require(200, answers.get(answers.get(0).status() == 200 ? 0 : 1));
        return Stream.of(AfterEnd.useOf(browser));
    }
}
