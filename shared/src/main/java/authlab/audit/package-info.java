/**
 * What happened, to whom, from where: security events in OWASP's logging vocabulary, as rows and as lines of the log.
 *
 * <p>{@link authlab.audit.SecurityEvents} records; what is worth recording is said where it happens. Deliberately absent:
 * anything that was sent but an address and the client's name for itself.
 */
package authlab.audit;
