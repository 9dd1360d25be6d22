package authlab.scenario.race;

import static authlab.scenario.Defence.USER_LOCK;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Person;
import authlab.client.Simultaneously;
import authlab.scenario.AfterEnd;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A thief who knows the password, and has a copy of the login, changes it at the moment at which its owner does. Each is
 * told that hers is the one.
 *
 * <p>A half-fix that does not help: checking the current password first. Both know it, and both checks come before either
 * change.
 */
public final class RacePassword implements Scenario {

    private static final int TABS = 3;
    private static final int ROUNDS = 50;

    /** With less, a service without the lock is now and then as lucky as it looks. */
    private static final int ROUNDS_MIN = 10;

    @Override
    public Facts facts() {
        return Facts.of("change a password at the moment at which its owner changes it")
                .because("under the user's lock it is asked whether the password that was proved is still the one,"
                        + " and the first change ends every login there was")
                .onAll(unauthenticated())
                .bitesWithout(USER_LOCK)
                .standards("ASVS V6.2.3", "ASVS V7.4.3", "ASVS V7.5.1", "ASVS V15.4.2", "CWE-362", "CWE-367");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody, and thieves who have her password and copies of her login,");
        Person victim = lab.newCustomer().person();

        lab.step("when all of them change the password at one moment, each to another, again and again,");
        lab.step("and two are told that theirs is the one, or who was slower is still in, that is the prize.");
        List<Attempt> attempts = new ArrayList<>();
        for (int round = 0; round < Math.max(ROUNDS_MIN, lab.some(ROUNDS)) && victim != null; round++) {
            Round played = race(victim, lab);
            attempts.addAll(played.attempts());
            victim = played.winner().orElse(null);
        }
        return Attempt.bestOf(attempts);
    }

    /**
     * What came of one.
     *
     * @param winner the victim with the password that is good now; empty if it is not one alone
     */
    private record Round(List<Attempt> attempts, Optional<Person> winner) {}

    private static Round race(Person victim, Lab lab) {
        Actor browser = lab.visitor();
        Lab.require(200, browser.login(victim));
        List<String> wanted = IntStream.range(0, TABS)
                .mapToObj(tab -> tab + " of as many horses as " + System.nanoTime())
                .toList();
        List<Actor> tabs = Stream.generate(browser::snapshot).limit(TABS).toList();
        List<Answer> answers = Simultaneously.all(IntStream.range(0, TABS)
                .<Callable<Answer>>mapToObj(
                        tab -> () -> tabs.get(tab).changePassword(victim.password(), wanted.get(tab)))
                .toList());
        List<Integer> won = IntStream.range(0, TABS)
                .filter(tab -> answers.get(tab).status() == 200)
                .boxed()
                .toList();
        if (won.size() > 1) {
            return new Round(
                    List.of(Attempt.succeeded(won.size() + " passwords have taken the place of one")),
                    Optional.empty());
        }
        Lab.require(200, answers.get(won.isEmpty() ? 0 : won.get(0)));
        return new Round(List.of(AfterEnd.useOf(browser)), Optional.of(victim.with(wanted.get(won.get(0)))));
    }
}
