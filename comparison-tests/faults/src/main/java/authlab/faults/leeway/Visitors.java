package authlab.faults.leeway;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Person;
import authlab.client.Service;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Logins at one service, one after the other, under a clock that is driven. */
final class Visitors {

    /** Some seconds in all. */
    private static final int TRIES_MAX = 20;

    private static final long PAUSE_MS = 50;

    /** Her five logins give way to new ones: nobody here has two at a time. */
    private final Person person;

    private final Service service;
    private final DrivenClock clock;

    Visitors(Service service, DrivenClock clock, String name) {
        this.service = service;
        this.clock = clock;
        this.person = new Person(name, "correct horse, battery staple");
        require(201, whenConnected(() -> service.register(person)));
    }

    /** The service has lost its connections to the database as the clock was taken over, and needs a moment. */
    private static Answer whenConnected(Supplier<Answer> asking) {
        Answer answer = asking.get();
        for (int i = 1; i < TRIES_MAX && answer.status() == 503; i++) {
            pause(i);
            answer = asking.get();
        }
        return answer;
    }

    private static void pause(int times) {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS * times);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    DrivenClock clock() {
        return clock;
    }

    /** A new login. */
    Actor logIn() {
        Actor visitor = service.visitor(Carrier.JWT_BEARER);
        require(200, visitor.login(person));
        return visitor;
    }

    /** Whether it was renewed, or is over. */
    static boolean isRenewed(Answer answer) {
        if (answer.status() != 200 && answer.status() != 401) {
            throw new IllegalStateException("a renewal was answered " + answer);
        }
        return answer.status() == 200;
    }

    static Answer require(int status, Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException("a " + status + " was needed, but the answer was " + answer);
        }
        return answer;
    }
}
