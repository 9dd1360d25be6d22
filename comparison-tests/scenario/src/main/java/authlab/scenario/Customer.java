package authlab.scenario;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Person;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** Somebody who has an account, and may log in any number of times. */
public record Customer(Lab lab, Person person) {

    /** On a busy machine a service that has just started hashes its first passwords slowly. */
    private static final Duration LET_IN_WITHIN = Duration.ofSeconds(10);

    /** A new login, from a browser that had none. */
    public Actor logIn() {
        Actor actor = lab.visitor();
        logIn(actor);
        return actor;
    }

    /** A login in a browser that may have had one before. Whoever is told that others come first asks again. */
    public void logIn(Actor browser) {
        AtomicReference<Answer> answer = new AtomicReference<>();
        lab.comesTrue(
                () -> {
                    answer.set(browser.login(person));
                    return answer.get().status() != 503;
                },
                LET_IN_WITHIN);
        Lab.require(200, answer.get());
    }

    public String username() {
        return person.username();
    }

    @Override
    public String toString() {
        return person.username();
    }
}
