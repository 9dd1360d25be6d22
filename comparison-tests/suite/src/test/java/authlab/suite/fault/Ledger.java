package authlab.suite.fault;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Person;
import authlab.suite.Scene;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What a service has acknowledged and not begun to change again: it must hold, whatever happens. */
final class Ledger {

    private final Scene scene;
    private final Queue<Person> registered = new ConcurrentLinkedQueue<>();
    private final Queue<Actor> live = new ConcurrentLinkedQueue<>();
    private final Queue<Actor> ended = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> strange = new ConcurrentLinkedQueue<>();

    Ledger(Scene scene) {
        this.scene = scene;
    }

    Scene scene() {
        return scene;
    }

    void hasRegistered(Person person) {
        registered.add(person);
    }

    /** @param newest with the credentials of the last answer */
    void isLoggedIn(Actor newest) {
        live.add(newest);
    }

    /** @param copy of what was held before the logout */
    void hasLoggedOut(Actor copy) {
        ended.add(copy);
    }

    /** An answer that neither acknowledges nor says that it cannot. */
    void wasTold(Answer answer) {
        strange.add(answer);
    }

    List<Person> registered() {
        return List.copyOf(registered);
    }

    List<Actor> live() {
        return List.copyOf(live);
    }

    List<Actor> ended() {
        return List.copyOf(ended);
    }

    List<Answer> strange() {
        return List.copyOf(strange);
    }

    /** Whether there is enough in it to be lost. */
    boolean holdsSomeOfEach(int min) {
        return live.size() >= min && ended.size() >= min;
    }
}
