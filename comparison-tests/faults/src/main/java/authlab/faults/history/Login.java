package authlab.faults.history;

/**
 * A login, by a name of the run's own.
 *
 * @param user whose it is
 * @param openedBy the operation that opened it
 * @param sentNanos when the request that opened it was sent: before that it was not there
 * @param knownNanos when its answer had arrived: by then it was
 */
public record Login(String name, String user, long openedBy, long sentNanos, long knownNanos) {

    @Override
    public String toString() {
        return name;
    }
}
