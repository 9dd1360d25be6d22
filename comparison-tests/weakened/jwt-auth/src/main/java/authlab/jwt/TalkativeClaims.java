package authlab.jwt;

import java.util.LinkedHashMap;
import java.util.Map;

/** Spells a token's claims with the name that {@link TalkativeTokenIssuer} has for it. */
final class TalkativeClaims extends ClaimsFormat {

    /** Of the token that is being made in this thread. */
    static final ThreadLocal<String> JTI = new ThreadLocal<>();

    @Override
    Map<String, Object> spell(AccessClaims claims) {
        Map<String, Object> spelled = new LinkedHashMap<>(super.spell(claims));
        spelled.put("jti", JTI.get());
        return spelled;
    }
}
