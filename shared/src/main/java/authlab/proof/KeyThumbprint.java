package authlab.proof;

import authlab.jose.Base64Url;

/**
 * What a key is known by: the SHA-256 of its public part in the one spelling that RFC 7638 gives it. No secret: whoever
 * sees a proof can compute it.
 *
 * @param spelled 43 characters of canonical base64url, as {@code jkt} has it
 */
public record KeyThumbprint(String spelled) {

    private static final int LENGTH = 43;

    public KeyThumbprint {
        if (spelled.length() != LENGTH || !Base64Url.isCanonical(spelled)) {
            throw new IllegalArgumentException("a thumbprint is " + LENGTH + " characters of base64url");
        }
    }

    /** The one that is stored as 32 bytes. */
    public static KeyThumbprint ofDigest(byte[] digest) {
        return new KeyThumbprint(Base64Url.encode(digest));
    }

    /** 32 bytes. */
    public byte[] bytes() {
        return Base64Url.decode(spelled);
    }
}
