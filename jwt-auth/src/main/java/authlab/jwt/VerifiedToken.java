package authlab.jwt;

/**
 * What a rightly signed token says, and which key vouches for it. Facts that never change: whether they are good enough
 * for a request is asked at each one.
 *
 * @param presented how it was spelled. One token may be presented in more than one way, so nothing that is revoked may
 *     ever be known by this
 */
record VerifiedToken(SpelledToken presented, AccessClaims claims, String kid) {}
