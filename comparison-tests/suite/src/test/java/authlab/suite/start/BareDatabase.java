package authlab.suite.start;

import authlab.lab.Database;
import authlab.suite.Configuration;
import authlab.suite.Stage;

/** Databases for services that the lab does not start. */
final class BareDatabase {

    private BareDatabase() {}

    /** Empty, at the PostgreSQL of the suite; what there was of that name is gone. */
    static Database fresh(String name, Stage stage) {
        return stage.lab(Configuration.ORDINARY).postgreSql().freshDatabase("bare_" + name);
    }
}
