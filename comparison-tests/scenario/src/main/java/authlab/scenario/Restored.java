package authlab.scenario;

import authlab.client.Actor;
import authlab.client.Service;

/** The service, started on a backup of its database. */
public final class Restored implements AutoCloseable {

    private final Service service;
    private final Runnable end;

    /** @param end of a service that nobody needs any more */
    public Restored(Service service, Runnable end) {
        this.service = service;
        this.end = end;
    }

    Restored reportingTo(Transcript transcript) {
        return new Restored(service.reportingTo(transcript::heard), end);
    }

    /** The same person with the same credentials, who sends her requests there. */
    public Actor asked(Actor actor) {
        return actor.at(service);
    }

    @Override
    public void close() {
        end.run();
    }
}
