package authlab.scenario;

import authlab.client.Actor;
import authlab.client.Service;

/** The service as its operator has started it, on a backup or beside what runs already, until it is closed. */
public final class Started implements AutoCloseable {

    private final Service service;
    private final Runnable end;

    /** @param end of a service that nobody needs any more */
    public Started(Service service, Runnable end) {
        this.service = service;
        this.end = end;
    }

    Started reportingTo(Transcript transcript) {
        return new Started(service.reportingTo(transcript::heard), end);
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
