package authlab.scenario;

import java.util.Map;

/** Who runs the service: she starts it again when it has crashed, and on a backup when its database is lost. */
public interface Operator {

    /** Kills its process in the midst of whatever it does, and starts it again; returns when it is ready. */
    void crash();

    /**
     * Starts one more instance, on the same database; returns when it is ready.
     *
     * @param settings what she tells it besides what the other was told
     */
    Started startAnother(Map<String, String> settings);

    /** What the database holds now. The service goes on, and has to connect to it anew. */
    Backup backUp();

    /** A database as it was. */
    interface Backup {

        /**
         * Starts the service on it.
         *
         * @param settings what she tells it besides what it was told before
         */
        Started restore(Map<String, String> settings);
    }
}
