package authlab.revocation;

import jakarta.enterprise.context.ApplicationScoped;

/** Says from which transaction on the next poll must ask, so that nothing is missed that commits later than it wrote. */
@ApplicationScoped
class Cursor {

    /** Everything below it is over: what of it committed, that snapshot saw. */
    long after(Snapshot snapshot) {
        return snapshot.xmin();
    }
}
