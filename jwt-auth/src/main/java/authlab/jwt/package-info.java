/**
 * The signed credential: a statement that proves itself, and a denylist for what became untrue since it was signed.
 *
 * <p>Its twin is {@code authlab.opaque} in session-auth, file by file. {@code ClaimChecks}, {@code SigningKeys} and what
 * they stand on have no twin: they are the price of believing without asking. Deliberately absent: any state that an
 * access token would need to be looked up by.
 */
package authlab.jwt;
