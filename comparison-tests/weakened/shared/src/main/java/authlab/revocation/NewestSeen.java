package authlab.revocation;

/** Asks for what is newer than the newest that it saw. What wrote earlier and commits later is never asked for again. */
final class NewestSeen extends Cursor {

    @Override
    long after(Snapshot snapshot) {
        return snapshot.xmax();
    }
}
