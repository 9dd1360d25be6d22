package authlab.housekeeping;

import authlab.weakened.Defence;
import authlab.weakened.Missing;
import io.quarkus.arc.All;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.util.List;

/** What can be taken out of this room. */
class HousekeepingWeaknesses {

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    Chores chores(Missing missing, @All List<Chore> all) {
        return missing.defence() == Defence.HOUSEKEEPING ? new NoChores() : new Chores(all);
    }
}
