package authlab.scenario.play;

import authlab.lab.ServiceKind;
import authlab.scenario.Defence;
import authlab.scenario.Tuning;
import java.util.Optional;

/**
 * Places that one process can be, one after the other.
 *
 * @param always the defence that the process lacks from its start to its end; empty if it may become another
 */
record Ground(ServiceKind kind, Tuning tuning, boolean isWeakened, Optional<Defence> always) {

    /** Key rings are changed by stories, and are told to a service when it starts. */
    static Ground of(Place place) {
        Optional<Defence> always =
                place.without().filter(defence -> place.tuning() == Tuning.OWN_KEYS || !defence.comesAndGoes());
        return new Ground(place.kind(), place.tuning(), place.without().isPresent(), always);
    }

    boolean isForSeveral() {
        return isWeakened && always.isEmpty();
    }
}
