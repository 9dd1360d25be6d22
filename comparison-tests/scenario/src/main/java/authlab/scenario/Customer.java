package authlab.scenario;

import authlab.client.Actor;
import authlab.client.Person;

/** Somebody who has an account, and may log in any number of times. */
public record Customer(Lab lab, Person person) {

    /** A new login, from a browser that had none. */
    public Actor logIn() {
        Actor actor = lab.visitor();
        logIn(actor);
        return actor;
    }

    /** A login in a browser that may have had one before. */
    public void logIn(Actor browser) {
        Lab.require(200, browser.login(person));
    }

    public String username() {
        return person.username();
    }

    @Override
    public String toString() {
        return person.username();
    }
}
