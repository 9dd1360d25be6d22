package authlab.scenario.play;

import authlab.lab.ServiceKind;
import authlab.scenario.Lack;
import authlab.scenario.Tuning;
import java.util.Optional;

/**
 * Places that one process can be, one after the other.
 *
 * @param always what the process lacks from its start to its end; empty if it may become another
 */
record Ground(ServiceKind kind, Tuning tuning, boolean isWeakened, Optional<Lack> always) {

    /** Key rings are changed by stories, and are told to a service when it starts. */
    static Ground of(Place place) {
        Optional<Lack> always =
                place.without().filter(lack -> place.tuning() == Tuning.OWN_KEYS || !lack.comesAndGoes());
        return new Ground(place.kind(), place.tuning(), place.without().isPresent(), always);
    }

    boolean isForSeveral() {
        return isWeakened && always.isEmpty();
    }
}
