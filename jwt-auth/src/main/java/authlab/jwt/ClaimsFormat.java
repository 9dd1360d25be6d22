package authlab.jwt;

import authlab.account.Role;
import authlab.account.User;
import authlab.jose.JsonText;
import authlab.proof.KeyThumbprint;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How the claims of an access token are spelled: all of them there, each of its JSON type, none besides. The library
 * checks next to nothing of this: {@code sub} may be null and {@code exp} 1e300.
 */
@ApplicationScoped
class ClaimsFormat {

    private static final Set<String> KNOWN = Set.of(
            "iss",
            "aud",
            "client_id",
            "sub",
            "sid",
            "jti",
            "iat",
            "nbf",
            "exp",
            "auth_time",
            "epoch",
            "roles",
            "preferred_username",
            "cnf",
            "csrf");

    /** The end of the year 9999, the last that RFC 3339 can spell. */
    private static final long SECONDS_MAX = 253_402_300_799L;

    ClaimsFormat() {}

    /** Empty if these are the claims of no access token. */
    Optional<AccessClaims> parse(SignedPayload payload) {
        return JsonText.objectIn(payload.bytes()).flatMap(ClaimsFormat::read);
    }

    /** The claims by their names, as they are signed. */
    Map<String, Object> spell(AccessClaims claims) {
        Map<String, Object> spelled = new LinkedHashMap<>();
        spelled.put("iss", claims.parties().issuer());
        spelled.put("aud", claims.parties().audience());
        spelled.put("client_id", claims.parties().clientId());
        spelled.put("sub", claims.userId().toString());
        spelled.put("sid", claims.loginId().toString());
        spelled.put("jti", claims.jti());
        spelled.put("iat", claims.validity().issuedAt().getEpochSecond());
        claims.validity().notBefore().ifPresent(begin -> spelled.put("nbf", begin.getEpochSecond()));
        spelled.put("exp", claims.validity().expiresAt().getEpochSecond());
        spelled.put("auth_time", claims.authenticatedAt().getEpochSecond());
        spelled.put("epoch", claims.epoch());
        spelled.put("roles", claims.roles().stream().map(Role::spelled).toList());
        spelled.put("preferred_username", claims.username());
        claims.boundTo().ifPresent(key -> spelled.put("cnf", Map.of("jkt", key.spelled())));
        claims.csrfToken().ifPresent(token -> spelled.put("csrf", token));
        return spelled;
    }

    private static Optional<AccessClaims> read(ObjectNode json) {
        try {
            requireNoneUnknown(json.fieldNames());
            return Optional.of(new AccessClaims(
                    new Parties(text(json, "iss"), text(json, "aud"), text(json, "client_id")),
                    uuid(json, "sub"),
                    uuid(json, "sid"),
                    text(json, "jti"),
                    new Validity(
                            time(json, "iat"),
                            json.has("nbf") ? Optional.of(time(json, "nbf")) : Optional.empty(),
                            time(json, "exp")),
                    time(json, "auth_time"),
                    integer(json, "epoch", Long.MAX_VALUE),
                    roles(json),
                    username(json),
                    json.has("cnf") ? Optional.of(boundTo(json)) : Optional.empty(),
                    json.has("csrf") ? Optional.of(csrfToken(json)) : Optional.empty()));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static void requireNoneUnknown(Iterator<String> names) {
        names.forEachRemaining(name -> require(KNOWN.contains(name), name));
    }

    private static String text(ObjectNode json, String claim) {
        JsonNode value = json.path(claim);
        require(value.isTextual() && !value.textValue().isEmpty(), claim);
        return value.textValue();
    }

    private static UUID uuid(ObjectNode json, String claim) {
        String spelled = text(json, claim);
        UUID uuid = UUID.fromString(spelled);
        // The JDK reads upper case and dropped zeros too, and one thing shall have one name.
        require(uuid.toString().equals(spelled), claim);
        return uuid;
    }

    private static Instant time(ObjectNode json, String claim) {
        return Instant.ofEpochSecond(integer(json, claim, SECONDS_MAX));
    }

    private static long integer(ObjectNode json, String claim, long max) {
        JsonNode value = json.path(claim);
        require(value.isIntegralNumber() && value.canConvertToLong(), claim);
        require(value.longValue() >= 0 && value.longValue() <= max, claim);
        return value.longValue();
    }

    private static List<Role> roles(ObjectNode json) {
        JsonNode value = json.path("roles");
        require(value.isArray(), "roles");
        List<Role> roles = new ArrayList<>();
        for (JsonNode spelled : value) {
            roles.add(role(spelled.textValue()));
        }
        return roles;
    }

    private static Role role(String spelled) {
        return Stream.of(Role.values())
                .filter(role -> role.spelled().equals(spelled))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("roles"));
    }

    private static String username(ObjectNode json) {
        String username = text(json, "preferred_username");
        require(User.isUsername(username), "preferred_username");
        return username;
    }

    /** One way of confirming it alone: of two, somebody might ask for the other. */
    private static KeyThumbprint boundTo(ObjectNode json) {
        require(json.get("cnf") instanceof ObjectNode confirmation && confirmation.size() == 1, "cnf");
        return new KeyThumbprint(text((ObjectNode) json.get("cnf"), "jkt"));
    }

    private static String csrfToken(ObjectNode json) {
        String token = text(json, "csrf");
        require(Secret.parse(token).isPresent(), "csrf");
        return token;
    }

    private static void require(boolean isWellFormed, String claim) {
        if (!isWellFormed) {
            throw new IllegalArgumentException(claim);
        }
    }
}
