/**
 * Load by Hyperfoil, in a process of its own, so that what it costs can be told from what the services cost.
 *
 * <p>One that does not wait for the answers (open) tells how long an answer takes, for nothing is omitted when the service
 * is slow; one that does (closed) tells how many there can be.
 */
package authlab.benchmark.load;
