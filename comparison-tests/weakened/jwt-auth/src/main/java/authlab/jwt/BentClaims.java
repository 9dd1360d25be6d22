package authlab.jwt;

import authlab.jose.Base64Url;
import authlab.jose.JsonText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Bends what a claim says until it has the type that is wanted, as {@code asText} and {@code asLong} do. */
final class BentClaims extends ClaimsFormat {

    private static final List<String> NUMBERS = List.of("iat", "nbf", "exp", "auth_time", "epoch");
    private static final List<String> TEXTS = List.of("jti", "preferred_username");

    /** The end of the year 9999. */
    private static final long SECONDS_MAX = 253_402_300_799L;

    @Override
    Optional<AccessClaims> parse(SignedPayload payload) {
        return JsonText.objectIn(payload.bytes())
                .map(BentClaims::bent)
                .map(json -> Base64Url.encode(json.toString().getBytes(StandardCharsets.UTF_8)))
                .flatMap(spelled -> super.parse(new SignedPayload(payload.kid(), spelled)));
    }

    private static ObjectNode bent(ObjectNode claims) {
        NUMBERS.stream().filter(claims::has).forEach(claim -> claims.put(claim, number(claims.path(claim))));
        TEXTS.forEach(claim -> claims.put(claim, claims.path(claim).asText()));
        return claims;
    }

    private static long number(JsonNode value) {
        return Math.min(value.asLong(), SECONDS_MAX);
    }
}
