package authlab.scenario.browser;

import authlab.client.Answer;
import authlab.client.Request;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Where browsers come from: one for each story. May be asked by several threads, each of which has what it gets to itself
 * until it closes it. Found by {@link ServiceLoader} where there are any.
 */
public interface Browsers extends AutoCloseable {

    /** What a browser tells of a story that is played in it. */
    interface Listener {

        void exchanged(Request request, Answer answer);

        /**
         * The story shows something.
         *
         * @param jpeg what the visitor sees at that moment
         */
        void pictured(String caption, byte[] jpeg);
    }

    /**
     * A profile of its own, without a cookie and without history.
     *
     * @param bank where the service is, by whatever name
     */
    Browser open(URI bank, Listener listener);

    @Override
    void close();

    /** Makes them; what takes time waits until the first is wanted. */
    interface Maker {

        /**
         * For one lab.
         *
         * @param certificate in PEM: what the services show, and attackers' sites too
         * @param key in PEM, of that certificate
         */
        Browsers make(Path certificate, Path key);
    }

    /** The one on the class path; empty where this was built without. */
    static Optional<Maker> maker() {
        return ServiceLoader.load(Maker.class).findFirst();
    }
}
