package authlab.suite.fault;

import authlab.lab.EmbeddedPostgreSql;
import java.util.Locale;

/** What may happen to a database, for a while. */
enum Fault {
    /** Connections stay open, new ones are taken in, and nothing answers. */
    HANGING {
        @Override
        void begin(EmbeddedPostgreSql postgreSql) {
            postgreSql.pause();
        }

        @Override
        void end(EmbeddedPostgreSql postgreSql) {
            postgreSql.resume();
        }
    },

    /** Connections are closed, new ones refused. */
    STOPPED {
        @Override
        void begin(EmbeddedPostgreSql postgreSql) {
            postgreSql.stop();
        }

        @Override
        void end(EmbeddedPostgreSql postgreSql) {
            postgreSql.start();
        }
    };

    abstract void begin(EmbeddedPostgreSql postgreSql);

    abstract void end(EmbeddedPostgreSql postgreSql);

    @Override
    public String toString() {
        return "PostgreSQL " + name().toLowerCase(Locale.ROOT);
    }
}
