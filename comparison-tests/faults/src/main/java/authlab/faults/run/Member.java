package authlab.faults.run;

import authlab.client.Answer;
import authlab.client.Request;
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

    /** The same process, which lacks something else from now on. No request may be under way. */
    Member lacking(Setup other) {
        other.without().ifPresent(defence -> {
            Answer answer = instance.management().send(Request.put("/weakened/without/" + defence));
            if (answer.status() != 204) {
                throw new IllegalStateException(instance + " cannot lack " + defence + ": " + answer);
            }
        });
        return new Member(instance, line, other, clock);
    }

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
