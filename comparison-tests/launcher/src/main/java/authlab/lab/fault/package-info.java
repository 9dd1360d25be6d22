/**
 * What goes wrong in a run, on purpose: lines to PostgreSQL that break, fall silent, lag or lose notifications.
 *
 * <p>Deliberately absent: when it happens, and what it does to anybody.
 */
package authlab.lab.fault;
