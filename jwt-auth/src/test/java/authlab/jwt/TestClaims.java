package authlab.jwt;

import static authlab.jwt.TestSettings.ISSUER;

import authlab.account.Role;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.json.JsonUtil;

/** Alice's claims: of a login at noon, a token of a minute later, good for five. */
final class TestClaims {

    static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    static final Instant ISSUED = NOON.plusSeconds(60);
    static final Instant END = ISSUED.plusSeconds(300);
    static final String CSRF_TOKEN = "A".repeat(43);

    private TestClaims() {}

    static AccessClaims forBearer() {
        return of(new Parties(ISSUER, "authlab", "authlab-web"), lasting(Optional.empty()), Optional.empty());
    }

    static AccessClaims forCookie() {
        return of(new Parties(ISSUER, "authlab", "authlab-web"), lasting(Optional.empty()), Optional.of(CSRF_TOKEN));
    }

    static AccessClaims between(Parties parties) {
        return of(parties, lasting(Optional.empty()), Optional.empty());
    }

    static AccessClaims notBefore(Instant begin) {
        return of(new Parties(ISSUER, "authlab", "authlab-web"), lasting(Optional.of(begin)), Optional.empty());
    }

    /** By name, as they stand in a bearer's token, to be spoilt by {@code put} and {@code remove}. */
    static Map<String, Object> byName() {
        return new LinkedHashMap<>(new ClaimsFormat().spell(forBearer()));
    }

    static String json(Map<String, Object> claims) {
        return JsonUtil.toJson(claims);
    }

    /** Alice's claims with the JSON text of one of them replaced. */
    static String jsonWith(String claim, String valueJson) {
        Map<String, Object> others = byName();
        others.remove(claim);
        return "{\"" + claim + "\":" + valueJson + "," + json(others).substring(1);
    }

    private static Validity lasting(Optional<Instant> notBefore) {
        return new Validity(ISSUED, notBefore, END);
    }

    private static AccessClaims of(Parties parties, Validity validity, Optional<String> csrfToken) {
        return new AccessClaims(
                parties,
                new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0001L),
                new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_00ffL),
                "jti-1",
                validity,
                NOON,
                7,
                List.of(Role.USER),
                "alice",
                Optional.empty(),
                csrfToken);
    }
}
