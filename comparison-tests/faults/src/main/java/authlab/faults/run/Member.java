package authlab.faults.run;

import authlab.client.Service;
import authlab.faults.inject.DatabaseLine;
import authlab.lab.Instance;

/** One instance of the service under test, and its line to PostgreSQL. */
public record Member(Instance instance, DatabaseLine line) {

    Service service() {
        return instance.service();
    }

    String name() {
        return instance.toString();
    }

    @Override
    public String toString() {
        return name();
    }
}
