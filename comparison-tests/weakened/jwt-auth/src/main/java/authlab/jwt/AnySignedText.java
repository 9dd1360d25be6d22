package authlab.jwt;

import authlab.jose.Base64Url;
import authlab.jose.JsonText;
import java.util.Optional;

/** Takes a header for one of ours that names an algorithm and a key, and no type. */
final class AnySignedText extends HeaderFormat {

    @Override
    Optional<TokenHeader> parse(SpelledToken token) {
        return super.parse(token)
                .or(() -> JsonText.objectIn(Base64Url.decode(token.header()))
                        .filter(json -> json.size() == 2
                                && json.path("alg").isTextual()
                                && json.path("kid").isTextual())
                        .map(json -> new TokenHeader(
                                json.get("alg").textValue(),
                                TYPE,
                                json.get("kid").textValue())));
    }
}
