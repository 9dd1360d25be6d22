package authlab.housekeeping;

import authlab.weakened.Defence;
import authlab.weakened.Missing;
import authlab.weakened.Weakenable;
import io.quarkus.arc.All;
import jakarta.enterprise.inject.Produces;
import java.util.List;

/** What can be taken out of this room. */
class HousekeepingWeaknesses {

    @Produces
    @Weakenable
    Chores chores(Missing missing, @All List<Chore> all) {
        return missing.is(Defence.HOUSEKEEPING) ? new NoChores() : new Chores(all);
    }
}
