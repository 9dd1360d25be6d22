package authlab.jwt;

import authlab.jose.Base64Url;

/**
 * The payload of a token whose signature was found right: the very bytes that were signed, not a library's reading of
 * them. What they claim is still to be checked.
 *
 * @param kid the key that signed
 * @param spelled canonical base64url
 */
record SignedPayload(String kid, String spelled) {

    byte[] bytes() {
        return Base64Url.decode(spelled);
    }

    @Override
    public String toString() {
        return "SignedPayload[by " + kid + "]";
    }
}
