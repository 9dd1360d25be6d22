package authlab.scenario.play;

import authlab.scenario.Target;
import authlab.scenario.browser.Browsers;
import java.util.Optional;

/** Where plays are played. May be asked by several threads. */
public interface Services extends AutoCloseable {

    /** Whether there is what the play needs: a service that lacks a defence, or is set up otherwise, or a hand at it. */
    boolean offers(Play play);

    /**
     * The service of that place, which runs when this returns.
     *
     * @throws authlab.lab.LabException if it cannot be had
     */
    Target open(Place place);

    /** The version of the PostgreSQL behind the services that were opened, as it says itself; empty as long as none was. */
    Optional<String> postgreSqlVersion();

    /**
     * Those that believe what these services show; whoever asks closes them. Empty where there are none, because this was
     * built without or the services cannot be known by the names that stories need.
     */
    Optional<Browsers> browsers();

    /** Nobody will ask for it again. */
    void leave(Place place);

    @Override
    void close();
}
