package authlab.scenario;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Service;
import authlab.lab.fault.DatabaseLine;
import java.util.function.Supplier;

/**
 * Another instance of the service, on the same database, for a story in {@link Tuning#TWO_INSTANCES}; with the line between
 * it and that.
 */
public final class OtherInstance {

    /** On a busy machine. */
    private static final int TRIES_MAX = 5;

    private final Service service;
    private final Service management;
    private final DatabaseLine line;

    public OtherInstance(Service service, Service management, DatabaseLine line) {
        this.service = service;
        this.management = management;
        this.line = line;
    }

    OtherInstance reportingTo(Transcript transcript) {
        return new OtherInstance(service.reportingTo(transcript::heard), management, line);
    }

    /** The same person with the same credentials, who sends her requests there. */
    public Actor asked(Actor actor) {
        return actor.at(service);
    }

    /** Breaks its connections to the database, and lets it have no others. */
    public void cutOff() {
        line.cut();
    }

    /** From now on it waits for whatever it asks the database. */
    public void leaveUnanswered() {
        line.fallSilent();
    }

    /** The database is there again, by new connections. */
    public void heal() {
        // Whoever waited on an old one must find out that it is over.
        line.cut();
        line.heal();
    }

    /** Does something while no notification reaches it: its connections are whole, and all else goes through. */
    public <T> T whileNotificationsAreLost(Supplier<T> work) {
        line.loseNotifications();
        try {
            return work.get();
        } finally {
            line.heal();
        }
    }

    /**
     * What comes of something during which it must not connect anew, for then it asks for everything: tried again a few
     * times where it did, or where nobody could tell.
     */
    public Answer withoutConnectingAnew(Lab lab, Supplier<Answer> once) {
        for (int i = 1; ; i++) {
            double loads = loads();
            Answer answer = once.get();
            boolean isHidden = answer.status() == 503 || (answer.status() == 401 && loads() != loads);
            if (!isHidden || i == TRIES_MAX) {
                return answer;
            }
            lab.step("It took so long that this shows nothing; once more:");
        }
    }

    /** How often it has been brought up to date. */
    public double polls() {
        return Metrics.of(management, "auth_revocation_polls_total");
    }

    /** How often it has asked for everything, because it had lost its connection. */
    public double loads() {
        return Metrics.of(management, "auth_revocation_loads_total");
    }
}
