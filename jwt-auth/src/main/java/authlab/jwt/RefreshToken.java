package authlab.jwt;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * What renews a login: F.R, where F is a secret of the login and R rotates. Only their digests are stored.
 *
 * <p>The successor is computed, not remembered: R' = HMAC(R, nonce), with a nonce that is stored until the leeway ends.
 * So whoever presents R again within it gets the same successor again, and the database alone yields no token. The right
 * F with an R that is neither current nor in its leeway is reuse.
 *
 * <p>Tokens are found by digest and never compared: how long a look-up takes tells something of the digest, and of the
 * 256 random bits behind it nothing. Hence {@code equals} need not take constant time.
 */
record RefreshToken(Secret family, Secret rotation) {

    private static final int LENGTH = 2 * Secret.LENGTH + 1;

    /** The first of a new login. */
    static RefreshToken first(SecureRandom chance) {
        return new RefreshToken(Secret.random(chance), Secret.random(chance));
    }

    /** Empty for anything but 43 characters of canonical base64url, a dot, and 43 more: no need to look it up. */
    static Optional<RefreshToken> parse(String text) {
        if (text.length() != LENGTH || text.charAt(Secret.LENGTH) != '.') {
            return Optional.empty();
        }
        return Secret.parse(text.substring(0, Secret.LENGTH))
                .flatMap(family -> Secret.parse(text.substring(Secret.LENGTH + 1))
                        .map(rotation -> new RefreshToken(family, rotation)));
    }

    /**
     * The token that takes this one's place: the same for the same nonce.
     *
     * @param nonce random, at least 128 bits; worthless without this token
     */
    RefreshToken successor(byte[] nonce) {
        return new RefreshToken(family, rotation.derive(nonce));
    }

    /**
     * The CSRF token of the login on the cookie carrier: 256 bits, the same through its renewals since F is, another for
     * each login, and stored nowhere.
     */
    String csrfToken() {
        return family.derive("csrf").spelled();
    }

    /** As it travels. */
    String spelled() {
        return family.spelled() + "." + rotation.spelled();
    }

    @Override
    public String toString() {
        return "RefreshToken[…]";
    }
}
