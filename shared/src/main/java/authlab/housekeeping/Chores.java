package authlab.housekeeping;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** All that there is to do. */
@ApplicationScoped
class Chores {

    private final List<Chore> all;

    Chores(@All List<Chore> all) {
        this.all = all;
    }

    List<Chore> all() {
        return all;
    }
}
