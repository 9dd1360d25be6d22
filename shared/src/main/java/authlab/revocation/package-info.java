/**
 * What is dead ahead of its time, and how it is known.
 *
 * <p>{@link authlab.revocation.RevocationLog} is durable. Deliberately absent: which decision asks for it; that is each
 * service's own, and the difference between them.
 */
package authlab.revocation;
