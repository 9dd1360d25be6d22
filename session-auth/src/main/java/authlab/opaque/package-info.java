/**
 * The opaque credential: 256 random bits that mean nothing by themselves, and a row that means everything.
 *
 * <p>Its twin is {@code authlab.jwt} in jwt-auth, file by file. Deliberately absent: keys, claims, a denylist. There is
 * nothing to verify without asking, so nothing that could be stale once asked.
 */
package authlab.opaque;
