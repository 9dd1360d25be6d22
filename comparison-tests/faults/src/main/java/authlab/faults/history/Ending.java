package authlab.faults.history;

/**
 * A revocation that the database has, with the moment of its commit.
 *
 * @param committedMicros of the same clock as a {@link Change}'s
 */
public record Ending(Scope scope, long committedMicros) {}
