/**
 * What grows with use must not grow for ever: old rows go, a few at a time, and never early.
 *
 * <p>Each room says what of its own is old, by a {@link authlab.housekeeping.Chore}. Deliberately absent: any decision
 * about a request. What is old is dead without this, and stays dead while this does not run.
 */
package authlab.housekeeping;
