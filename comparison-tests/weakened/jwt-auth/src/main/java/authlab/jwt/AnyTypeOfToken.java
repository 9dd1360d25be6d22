package authlab.jwt;

/** Takes whatever the key signed for an access token. */
final class AnyTypeOfToken extends HeaderFormat {

    @Override
    boolean isOfAccessToken(TokenHeader header) {
        return true;
    }
}
