package authlab.scenario;

import java.util.Map;

/** Who runs the service: she starts it again when it has crashed, and on a backup when its database is lost. */
public interface Operator {

    /** Kills its process in the midst of whatever it does, and starts it again; returns when it is ready. */
    void crash();

    /** What the database holds now. The service goes on, and has to connect to it anew. */
    Backup backUp();

    /** A database as it was. */
    interface Backup {

        /**
         * Starts the service on it.
         *
         * @param settings what she tells it besides what it was told before
         */
        Restored restore(Map<String, String> settings);
    }
}
