package authlab.faults.history;

/**
 * A change that the database has, with the moment of its commit.
 *
 * @param operation the request that made it
 * @param committedMicros of the database's own clock, as it notes commits
 */
public record Change(long operation, Credential credential, long committedMicros) {}
