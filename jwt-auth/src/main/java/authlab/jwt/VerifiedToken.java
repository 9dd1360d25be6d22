package authlab.jwt;

import authlab.database.Sha256;

/**
 * What a rightly signed token says, and which key vouches for it. Facts that never change: whether they are good enough
 * for a request is asked at each one.
 *
 * @param presented the digest of how it was spelled. One token may be presented in more than one way, so nothing that is
 *     revoked may ever be known by this
 */
record VerifiedToken(Sha256 presented, AccessClaims claims, String kid) {}
