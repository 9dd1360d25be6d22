/**
 * How often something may be tried: passwords, registrations, renewals. Counted in PostgreSQL, so that all instances count
 * together and a restart forgets nothing.
 *
 * <p>Deliberately absent: any lock on an account, which would be a weapon against its owner. What is counted together is
 * always of one address, or of one login.
 */
package authlab.throttle;
