package authlab.session;

import java.util.List;
import java.util.Optional;

/**
 * A fresh credential, on its way into an answer. It exists nowhere else: what is stored is its hash.
 *
 * @param csrfToken what unsafe requests must carry beside it, on a cookie carrier
 * @param bearer the tokens, on the bearer carrier
 * @param cookies {@code Set-Cookie} values, on a cookie carrier
 */
public record IssuedCredential(Optional<String> csrfToken, Optional<BearerTokens> bearer, List<String> cookies) {

    /**
     * What a bearer keeps.
     *
     * @param expiresInSeconds of the access token, from its issue
     */
    public record BearerTokens(String accessToken, long expiresInSeconds, String refreshToken) {

        @Override
        public String toString() {
            return "BearerTokens[…]";
        }
    }

    /** A credential in cookies. */
    public static IssuedCredential inCookies(String csrfToken, String... cookies) {
        return new IssuedCredential(Optional.of(csrfToken), Optional.empty(), List.of(cookies));
    }

    /** A credential in the body. */
    public static IssuedCredential asBearer(BearerTokens tokens) {
        return new IssuedCredential(Optional.empty(), Optional.of(tokens), List.of());
    }

    @Override
    public String toString() {
        return "IssuedCredential[…]";
    }
}
