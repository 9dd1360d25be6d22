package authlab.scenario;

import authlab.client.Actor;
import authlab.client.Service;
import authlab.lab.fault.DatabaseLine;

/**
 * Another instance of the service, on the same database, for a story in {@link Tuning#TWO_INSTANCES}; with the line between
 * it and that.
 */
public final class OtherInstance {

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

    /** How often it has been brought up to date. */
    public double polls() {
        return Metrics.of(management, "auth_revocation_polls_total");
    }

    /** How often it has asked for everything, because it had lost its connection. */
    public double loads() {
        return Metrics.of(management, "auth_revocation_loads_total");
    }
}
