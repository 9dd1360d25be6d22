package authlab.scenario.race;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.LOGIN_LOCK;
import static authlab.scenario.Defence.ONE_SUCCESSOR;
import static authlab.scenario.Defence.REFRESH_LEEWAY;
import static authlab.scenario.Defence.REFRESH_TOKEN_ROTATION;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Simultaneously;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Several tabs renew one login at one moment: all with the same credential.
 *
 * <p>A half-fix that does not help: a lock in the page, so that one tab renews for all. The attacker keeps to no such
 * rule, and a lost answer looks the same.
 */
public final class RaceRefresh implements Scenario {

    private static final int TABS = 6;
    private static final int ROUNDS = 30;
    private static final int ROUNDS_MIN = 10;

    /** On a busy machine several requests at once may take longer than the leeway; then nothing is shown. */
    private static final int ROUNDS_IN_TIME_MAX = 5;

    @Override
    public Facts facts() {
        return Facts.of("renew one login from several tabs at once, to split it or to break it")
                .because("a login is renewed once at a time; within the leeway all tabs get the same refresh token")
                .onAll(unauthenticated())
                .bitesWithout(SESSION, LOGIN_LOCK)
                .bitesWithout(JWT_BEARER, REFRESH_TOKEN_ROTATION, REFRESH_LEEWAY, ONE_SUCCESSOR)
                .bitesWithout(JWT_COOKIE, REFRESH_TOKEN_ROTATION, REFRESH_LEEWAY, ONE_SUCCESSOR)
                .in(Tuning.HASTY)
                .standards("ASVS V10.4.5", "ASVS V15.4.2", "RFC 9700 §2.2.2", "RFC 9700 §4.14.2", "CWE-362");
    }

    @Override
    public Attempt attack(Lab lab) {
        return lab.carrier().isJwt() ? splitOrBreak(lab) : split(lab);
    }

    private static Attempt split(Lab lab) {
        lab.step("Given somebody with several tabs, which all renew her login at once, again and again,");
        Actor browser = lab.newCustomer().logIn();
        List<Attempt> losers = new ArrayList<>();
        for (int round = 0; round < Math.max(ROUNDS_MIN, lab.some(ROUNDS)); round++) {
            List<Actor> tabs = tabs(browser);
            List<Answer> answers = renewed(tabs);
            List<Actor> alive = IntStream.range(0, TABS)
                    .filter(tab -> answers.get(tab).status() == 200)
                    .mapToObj(tabs::get)
                    .filter(tab -> tab.get("/api/me").status() == 200)
                    .toList();
            if (alive.size() != 1) {
                lab.step("when two of them hold a credential of their own that works, that is the prize.");
                return alive.isEmpty()
                        ? Attempt.inconclusive("no tab kept the login: " + answers)
                        : Attempt.succeeded("one login has " + alive.size() + " lives");
            }
            browser = alive.get(0);
            answers.stream()
                    .filter(answer -> answer.status() != 200)
                    .map(Attempt::refusedBy)
                    .forEach(losers::add);
        }
        return Attempt.bestOf(losers);
    }

    private static Attempt splitOrBreak(Lab lab) {
        for (int round = 0; round < ROUNDS_IN_TIME_MAX; round++) {
            lab.step("Given somebody with several tabs, which all renew her login at once,");
            Actor browser = lab.newCustomer().logIn();
            Lab.require(200, browser.refresh());
            List<Actor> tabs = tabs(browser);
            Instant begun = Instant.now();
            List<Answer> answers = renewed(tabs);
            boolean inTime = Duration.between(begun, Instant.now()).compareTo(lab.refreshLeeway()) < 0;
            if (answers.stream().allMatch(answer -> answer.status() == 200)) {
                return split(tabs.get(0), tabs.get(1), lab);
            }

            lab.step("when a tab has lost the login by that, it is broken, which is a prize.");
            if (inTime && answers.stream().anyMatch(answer -> answer.status() == 401)) {
                return Attempt.succeeded("a tab is logged out because another was quicker");
            }
        }
        return Attempt.inconclusive("the tabs were never answered within the leeway");
    }

    private static Attempt split(Actor one, Actor other, Lab lab) {
        lab.step("when after the leeway two tabs go on renewing, each by itself, it is split, which is the prize.");
        Lab.require(200, one.refresh());
        lab.letPass(lab.refreshLeeway());
        return Attempt.of(other.refresh(), "two tabs renew the login independently");
    }

    private static List<Actor> tabs(Actor browser) {
        return Stream.generate(browser::snapshot).limit(TABS).toList();
    }

    private static List<Answer> renewed(List<Actor> tabs) {
        return Simultaneously.all(
                tabs.stream().<Callable<Answer>>map(tab -> tab::refresh).toList());
    }
}
