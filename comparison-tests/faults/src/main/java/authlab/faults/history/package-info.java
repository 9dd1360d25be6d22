/**
 * What happened, and what of it must not have: a history of requests, and the checker that judges it.
 *
 * <p>Deliberately absent: how the requests came about, which service was asked, and how it works. The checker knows the
 * promise and the history, and nothing else.
 */
package authlab.faults.history;
