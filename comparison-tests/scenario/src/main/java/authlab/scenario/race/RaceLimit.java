package authlab.scenario.race;

import static authlab.scenario.Defence.USER_LOCK;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Simultaneously;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Somebody logs in many times at one moment, before any of these logins can see the others.
 *
 * <p>A half-fix that does not help: counting within the transaction. At read committed each of them counts what was
 * there before.
 */
public final class RaceLimit implements Scenario {

    private static final int MANY = 50;

    /** So few have their passwords checked in parallel, and are counted at almost the same moment. */
    private static final int FEW = 4;

    private static final int WAVES = 8;

    @Override
    public Facts facts() {
        return Facts.of("log in " + MANY + " times at once, to have more logins than a user may")
                .because("a login counts the others under its user's lock, and ends the oldest before it opens")
                .onAll(unauthenticated())
                .bitesWithout(USER_LOCK)
                .standards("ASVS V2.3.2", "ASVS V2.3.4", "ASVS V7.1.2", "ASVS V15.4.2", "WSTG-SESS-11", "CWE-362");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody who logs in " + MANY
                + " times at once, and then a few times at once, again and again,");
        Customer customer = lab.newCustomer();

        lab.step("when more of these logins are alive than a user may have, that is the prize.");
        List<Actor> alive = new ArrayList<>();
        List<Attempt> dead = new ArrayList<>();
        for (int wave = 0; wave < WAVES && alive.size() <= lab.loginsMax(); wave++) {
            alive.addAll(logInAtOnce(wave == 0 ? MANY : FEW, customer));
            alive.removeIf(login -> !lives(login, dead));
        }
        return alive.size() > lab.loginsMax()
                ? Attempt.succeeded(alive.size() + " logins of one user are alive")
                : Attempt.bestOf(dead);
    }

    /** Those that were let in: on a busy machine some may not be, and whoever is not takes no part. */
    private static List<Actor> logInAtOnce(int count, Customer customer) {
        List<Actor> browsers =
                Stream.generate(customer.lab()::visitor).limit(count).toList();
        List<Answer> answers = Simultaneously.all(browsers.stream()
                .<Callable<Answer>>map(browser -> () -> browser.login(customer.person()))
                .toList());
        return IntStream.range(0, count)
                .filter(i -> answers.get(i).status() == 200)
                .mapToObj(browsers::get)
                .toList();
    }

    private static boolean lives(Actor login, List<Attempt> dead) {
        Answer answer = login.get("/api/me");
        if (answer.status() != 200) {
            dead.add(Attempt.refusedBy(answer));
        }
        return answer.status() == 200;
    }
}
