package authlab.weakened;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can be taken out, and of which service. */
public enum Defence {
    SIGNATURE_CHECK(Names.JWT),
    ALGORITHM_ALLOWLIST(Names.JWT),
    ONE_ALGORITHM_PER_KEY(Names.JWT),
    ALGORITHM_OF_THE_KEY(Names.JWT),
    KEYS_FROM_CONFIGURATION(Names.JWT),
    KEY_REMOVAL(Names.JWT),
    KID_IS_A_NAME(Names.JWT),
    NO_SHARED_SECRET(Names.JWT),
    SIGNATURE_RANGE(Names.JWT),
    SIGNED_NOT_ENCRYPTED(Names.JWT),
    ONE_FORM(Names.JWT),
    CLAIM_TYPES(Names.JWT),
    TYPE_CHECK(Names.JWT),
    ISSUER_CHECK(Names.JWT),
    AUDIENCE_CHECK(Names.JWT),
    CLIENT_CHECK(Names.JWT),
    CARRIER_CHECK(Names.JWT),
    EXPIRY_CHECK(Names.JWT),
    NOT_BEFORE_CHECK(Names.JWT),
    ISSUED_AT_CHECK(Names.JWT),
    DENYLIST(Names.JWT),
    DENYLIST_BY_LOGIN(Names.JWT),
    SERVER_SIDE_LOGOUT,
    SECURE_RANDOM,
    FRESH_CREDENTIAL_AT_LOGIN,
    TERMINATION_AT_LOGIN,
    CSRF_TOKEN_BINDING,
    CSRF_TOKEN,
    CROSS_SITE_CHECK,
    METHOD_AS_SENT,
    NO_CORS,
    CREDENTIAL_NOT_IN_URL,
    REPLACED_ID_DIES(Names.SESSION),
    EXACT_ORIGIN,
    NULL_ORIGIN_REFUSED,
    HASHING_AT_REST,
    LOG_HYGIENE,
    REFRESH_TOKEN_ROTATION(Names.JWT),
    REUSE_DETECTION(Names.JWT),
    REFRESH_LEEWAY(Names.JWT),
    ONE_SUCCESSOR(Names.JWT),
    IDLE_TIMEOUT,
    ABSOLUTE_TIMEOUT,
    OWNERSHIP_CHECK,
    USER_LOCK,
    LOGIN_LOCK(Names.SESSION),
    ONE_CREDENTIAL,
    ONE_MEANING,
    KNOWN_HOST,
    TRUSTED_PROXIES,
    LOG_ENCODING,
    ACCOUNT_LIMIT,
    ADDRESS_LIMIT,
    NO_LOCKOUT,
    EQUAL_EFFORT,
    HASHING_LIMIT,
    BODY_LIMIT,
    HEAD_TIMEOUT,
    BODY_TIMEOUT,
    LOGIN_LIMIT,
    HOUSEKEEPING,
    NOBODY_LEAVES_NOTHING,
    EVENTS_RECORDED,
    EVENT_WITH_CHANGE,
    ONE_CLOCK,
    ONE_ALARM,
    LOGIN_DIGEST,
    RENEWAL_NEVER_REVIVES,
    ACCESS_TOKEN_WANTED(Names.JWT),
    NO_SECRET_IN_TOKEN(Names.JWT),
    ONE_LOGIN_PER_REQUEST(Names.JWT),
    STRICT_BINDING,
    ROLE_CHECK,
    STEP_UP,
    PROOF_OF_THE_LOGIN,
    MANAGEMENT_APART,
    SECURE_COOKIES,
    CREDENTIAL_NOT_IN_BODY,
    COOKIE_TO_THE_LETTER,
    ACCOUNT_LOCK,
    NEVER_BACKWARDS,
    ENDED_BY_NAME,
    EPOCH,
    EPOCH_ONLY_RISES,
    KEY_WITHDRAWAL(Names.JWT),
    OPEN_STREAM_CHECK,
    RENEWAL_IS_NO_USE,
    ANSWER_AFTER_COMMIT,
    SIGNAL_APART,
    DEVICE_BINDING,
    BOUND_HOWEVER_SENT(Names.JWT),
    PROOF_HEADER,
    PROOF_FORM,
    PROOF_CLAIMS,
    PROOF_TYPE,
    PROOF_ALGORITHM,
    PROOF_PUBLIC_KEY,
    PROOF_SIGNATURE,
    PROOF_METHOD,
    PROOF_TARGET,
    PROOF_TIME,
    PROOF_CREDENTIAL,
    PROOF_KEY,
    PROOF_NONCE,
    PROOF_ONCE,
    PROOF_KEPT_LAST,
    FRESHNESS_CHECK,
    POLLING,
    XMIN_CURSOR,
    WATERMARK,
    COMMIT_WAIT,
    DENYLIST_AT_EVERY_USE,
    RECHECK,
    RIGHT_CLOCK,
    SAME_SITE,
    CONTENT_TYPE,
    CSRF_TOKEN_KEPT,
    HTTP_ONLY,
    HOST_PREFIX,
    COOKIES_CLEARED,
    CLEAR_SITE_DATA,
    NO_STORE,
    FRAME_ANCESTORS,
    CONTENT_SECURITY_POLICY,
    TEXT_RENDERING;

    /** What they sit in is set up at the start, once for ever. */
    private static final Set<Defence> FOR_EVER =
            EnumSet.of(SECURE_RANDOM, HASHING_LIMIT, STRICT_BINDING, ONE_MEANING, RIGHT_CLOCK);

    /** What guards the same thing and can be missing together: asked for by {@link Missing#is}, never in a switch. */
    private static final Set<Defence> TOGETHER = EnumSet.of(
            SAME_SITE,
            CSRF_TOKEN,
            CSRF_TOKEN_KEPT,
            CROSS_SITE_CHECK,
            CONTENT_TYPE,
            NO_CORS,
            SERVER_SIDE_LOGOUT,
            COOKIES_CLEARED,
            CONTENT_SECURITY_POLICY,
            TEXT_RENDERING);

    /** The one service that has it; empty where both do. */
    private final Optional<String> only;

    Defence() {
        this.only = Optional.empty();
    }

    Defence(String only) {
        this.only = Optional.of(only);
    }

    /** As it is written in settings, such as {@code signature-check}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it can be taken out, and put back, while the process runs. */
    boolean comesAndGoes() {
        return !FOR_EVER.contains(this);
    }

    /** Whether more than that may be missing at the same time. */
    boolean canMissOthers() {
        return TOGETHER.contains(this);
    }

    /** Those of that service. */
    static List<Defence> of(String service) {
        return Arrays.stream(values())
                .filter(defence -> defence.only.orElse(service).equals(service))
                .toList();
    }

    /** Those of that service with these ids, separated by commas; nothing if one is unknown, or must be missing alone. */
    static Set<Defence> named(String ids, String service) {
        Set<Defence> named = EnumSet.noneOf(Defence.class);
        for (String id : ids.split(",", -1)) {
            Optional<Defence> one = of(service).stream()
                    .filter(defence -> defence.id().equals(id))
                    .findFirst();
            if (one.isEmpty()) {
                return Set.of();
            }
            named.add(one.get());
        }
        return named.size() == 1 || named.stream().allMatch(Defence::canMissOthers) ? named : Set.of();
    }

    /** Constants cannot name each other before they are there. */
    private static final class Names {
        static final String SESSION = "session-auth";
        static final String JWT = "jwt-auth";
    }
}
