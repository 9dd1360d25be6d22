package authlab.housekeeping;

/**
 * Something that has to be done over and over, in pieces.
 *
 * <p>All chores are done by one thread of one instance at a time. Waiting for a lock is not worth it: what is locked is in
 * use, and comes again.
 */
public interface Chore {

    /**
     * Does a piece. Blocks; needs a transaction, which is its own and ends with it.
     *
     * @param rowsMax so many rows it may change
     * @return whether more can be done at once
     */
    boolean doSome(int rowsMax);
}
