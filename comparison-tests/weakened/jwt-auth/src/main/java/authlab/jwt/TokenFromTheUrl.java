package authlab.jwt;

import authlab.jose.Base64Url;
import authlab.session.Carrier;
import authlab.session.Presented;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the access token from the address where no header has it (RFC 6750 §2.3, which RFC 9700 takes back). */
final class TokenFromTheUrl extends TokenCarrier {

    /** What was made for a cookie tells so, by its CSRF token. */
    private static final String FOR_A_COOKIE = "\"csrf\":";

    @Override
    public Presented presentedBy(HttpServerRequest request) {
        Presented presented = super.presentedBy(request);
        Optional<String> inUrl = Optional.ofNullable(request.getParam("access_token"));
        if (presented.access().isPresent() || inUrl.isEmpty()) {
            return presented;
        }
        return new Presented(inUrl, presented.renewal(), carrierOf(inUrl.get()));
    }

    private static Carrier carrierOf(String token) {
        String[] parts = token.split("\\.", -1);
        boolean isToken = parts.length == 3 && Base64Url.isCanonical(parts[1]);
        String payload = isToken ? new String(Base64Url.decode(parts[1]), StandardCharsets.UTF_8) : "";
        return payload.contains(FOR_A_COOKIE) ? Carrier.COOKIE : Carrier.BEARER;
    }
}
