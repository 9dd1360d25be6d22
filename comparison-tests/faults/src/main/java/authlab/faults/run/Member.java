package authlab.faults.run;

import authlab.client.Service;
import authlab.lab.Instance;
import authlab.lab.fault.DatabaseLine;
import authlab.lab.fault.SteppingClock;
import java.util.Optional;

/**
 * One instance of the service under test, and its line to PostgreSQL.
 *
 * @param clock by which it is told the time, if not by the machine's
 */
public record Member(Instance instance, DatabaseLine line, Setup setup, Optional<SteppingClock> clock) {

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
