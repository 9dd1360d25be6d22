/**
 * Logins that are bound to a key of their device: whoever sends their credential must sign each request with it (DPoP,
 * RFC 9449). It is the same on both services and all carriers; a client asks for it at login, by a first proof.
 *
 * <p>Start at {@link authlab.proof.Possession}. Deliberately absent: any key of a client's beyond its thumbprint, any other
 * use of the proof than to show that the key is there, and any cost for who is not bound.
 */
package authlab.proof;
