package authlab.scenario;

import static authlab.lab.ServiceKind.JWT_AUTH;
import static authlab.lab.ServiceKind.SESSION_AUTH;

import authlab.client.Carrier;
import authlab.lab.ServiceKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A defence that can be taken out: each has a weakened service that lacks just this. */
public enum Defence {
    SIGNATURE_CHECK("a token's signature is checked before any claim is read", JWT_AUTH),
    ALGORITHM_ALLOWLIST("only algorithms of our choice verify a token, and none is not one of them", JWT_AUTH),
    ONE_ALGORITHM_PER_KEY("a key is used with its own algorithm, whatever the header says", JWT_AUTH),
    ALGORITHM_OF_THE_KEY("of the algorithms that can be done with a key, one is its own", JWT_AUTH),
    KEYS_FROM_CONFIGURATION("keys come from the key ring, never from a token", JWT_AUTH),
    KEY_REMOVAL("a key that is taken out of the ring verifies nothing any more", JWT_AUTH),
    KID_IS_A_NAME("a kid is looked up among names: it is no path, no query and no command", JWT_AUTH),
    NO_SHARED_SECRET("no secret that could be guessed signs a token", JWT_AUTH),
    SIGNATURE_RANGE("the two numbers of a signature lie where they must", JWT_AUTH),
    SIGNED_NOT_ENCRYPTED("what was encrypted to us was not signed by us", JWT_AUTH),
    ONE_FORM("a token has one form, and who verifies it and who reads it see the same", JWT_AUTH),
    CLAIM_TYPES("each claim has its own JSON type, and nothing is bent until it fits", JWT_AUTH),
    TYPE_CHECK("only what says that it is an access token is taken for one", JWT_AUTH),
    ISSUER_CHECK("only our own issuer is believed", JWT_AUTH),
    AUDIENCE_CHECK("only what is meant for us is believed", JWT_AUTH),
    CLIENT_CHECK("only what was issued to our client is believed", JWT_AUTH),
    CARRIER_CHECK("what was made for a cookie is no bearer token, nor the other way round", JWT_AUTH),
    EXPIRY_CHECK("a token ends when it says", JWT_AUTH),
    NOT_BEFORE_CHECK("a token begins when it says", JWT_AUTH),
    ISSUED_AT_CHECK("a token from the future is not believed", JWT_AUTH),
    DENYLIST("a login that is over is asked about at every use of its tokens", JWT_AUTH),
    DENYLIST_BY_LOGIN("what is revoked is the login, not the bytes of a token", JWT_AUTH),
    SERVER_SIDE_LOGOUT("the row ends, not only the browser's copy of the credential"),
    SECURE_RANDOM("credentials are made of 256 bits from a cryptographic source"),
    FRESH_CREDENTIAL_AT_LOGIN("a login makes its credential itself and adopts none"),
    TERMINATION_AT_LOGIN("the login that a browser still had ends when it logs in again"),
    CSRF_TOKEN_BINDING("a CSRF token is good for its own login alone"),
    CSRF_TOKEN("a request that rides on a cookie carries the token of its login"),
    CROSS_SITE_CHECK("what another site's page sends changes nothing"),
    METHOD_AS_SENT("a request has the method that it was sent with"),
    NO_CORS("no other origin is told that it may read an answer"),
    CREDENTIAL_NOT_IN_URL("a credential is read from its header or cookie alone"),
    REPLACED_ID_DIES("a session id that was replaced is dead", SESSION_AUTH),
    EXACT_ORIGIN("an origin is compared whole"),
    NULL_ORIGIN_REFUSED("an origin that says null is another's"),
    HASHING_AT_REST("what is stored of a credential is its digest"),
    LOG_HYGIENE("no credential is written to a log or a metric"),
    REFRESH_TOKEN_ROTATION("a refresh token is good once", JWT_AUTH),
    REUSE_DETECTION("a refresh token that comes again ends its login", JWT_AUTH),
    REFRESH_LEEWAY("a refresh token that comes again at once is forgiven", JWT_AUTH),
    ONE_SUCCESSOR("whoever comes again gets the successor that there is, and no second one", JWT_AUTH),
    IDLE_TIMEOUT("a login that nobody uses ends"),
    ABSOLUTE_TIMEOUT("a login ends some time, however it is used"),
    OWNERSHIP_CHECK("an id opens only what is the caller's own"),
    USER_LOCK("logins of one user are opened one after the other"),
    LOGIN_LOCK("a login is renewed once at a time", SESSION_AUTH),
    ONE_CREDENTIAL("a request carries one credential, or none is looked at"),
    ONE_MEANING("a property that is there twice is refused"),
    KNOWN_HOST("a request is addressed to a host of ours"),
    TRUSTED_PROXIES("who sent a request is told by the connection, or by a proxy whose word is believed"),
    LOG_ENCODING("what was sent is encoded before it is written to a log"),
    ACCOUNT_LIMIT("so many passwords are tried in vain for one account from one address, and no more"),
    ADDRESS_LIMIT("so many passwords are tried in vain from one address, and no more"),
    NO_LOCKOUT("who fails elsewhere shuts nobody out of her account"),
    EQUAL_EFFORT("a name that is nobody's takes as long to be refused as a wrong password"),
    HASHING_LIMIT("so many passwords are hashed at once, and the others wait"),
    BODY_LIMIT("a body has a length that nobody needs to exceed"),
    HEAD_TIMEOUT("who does not get to the end of a request's head is cut off"),
    BODY_TIMEOUT("who does not get to the end of a body is cut off"),
    LOGIN_LIMIT("a user has so many logins, and one more ends the oldest"),
    HOUSEKEEPING("what nobody can need any more is deleted"),
    NOBODY_LEAVES_NOTHING("a credential that never was anybody's leaves nothing behind"),
    EVENTS_RECORDED("what concerns security is recorded"),
    EVENT_WITH_CHANGE("a change whose event cannot be written does not happen"),
    ONE_CLOCK("all times are PostgreSQL's"),
    ONE_ALARM("what comes again and again is told once"),
    LOGIN_DIGEST("every line about a login has the same digest of it"),
    RENEWAL_NEVER_REVIVES("a renewal changes only a login that is alive, under its lock"),
    ACCESS_TOKEN_WANTED("what is rightly signed must be an access token besides", JWT_AUTH),
    NO_SECRET_IN_TOKEN("a token holds nothing that opens more than itself", JWT_AUTH),
    ONE_LOGIN_PER_REQUEST("a request carries credentials of one login", JWT_AUTH),
    STRICT_BINDING("a body sets what it may set, and what else it holds is refused"),
    ROLE_CHECK("what an admin may do asks for the role of one"),
    STEP_UP("something sensitive asks for a recent proof of the password"),
    PROOF_OF_THE_LOGIN("a proof of the password counts for the login that it opened"),
    MANAGEMENT_APART("health and metrics have a port of their own"),
    SECURE_COOKIES("a cookie travels over HTTPS alone"),
    CREDENTIAL_NOT_IN_BODY("what a cookie holds stands in no body"),
    COOKIE_TO_THE_LETTER("a cookie has the name that it is spelled with, and no other"),
    ACCOUNT_LOCK("an account is looked at and changed by one payment at a time"),
    NEVER_BACKWARDS("a late word of an older use does not undo a newer one"),
    ENDED_BY_NAME("what is over is a login, by its name, and not whatever is older than a moment"),
    EPOCH("what was issued before everyone was logged out is dead"),
    EPOCH_ONLY_RISES("of two words about everyone the stricter counts, whichever was said last"),
    KEY_WITHDRAWAL("what a withdrawn key has signed, or ever will, is dead", JWT_AUTH),
    OPEN_STREAM_CHECK("an open stream is asked about as long as it is open"),
    RENEWAL_IS_NO_USE("a renewal is no sign of the user"),
    ANSWER_AFTER_COMMIT("who is told that a login is over is told so when it is"),
    SIGNAL_APART("a signal is sent apart from what it tells of"),
    DEVICE_BINDING("who sends a credential of a bound login proves that she has its key"),
    BOUND_HOWEVER_SENT("a token that is bound is asked about however it was sent", JWT_AUTH),
    PROOF_HEADER("a request has one proof, or none is looked at"),
    PROOF_FORM("a proof says each thing once"),
    PROOF_CLAIMS("a proof says by what name, for what and when"),
    PROOF_TYPE("what a key signed for another purpose is no proof"),
    PROOF_ALGORITHM("a proof is signed with a private key, and never by a secret that others share"),
    PROOF_PUBLIC_KEY("a private key does not travel"),
    PROOF_SIGNATURE("a proof was signed by the key that it brings"),
    PROOF_METHOD("a proof is for one method"),
    PROOF_TARGET("a proof is for one target"),
    PROOF_TIME("a proof is of now, by its own words"),
    PROOF_CREDENTIAL("a proof is for one credential"),
    PROOF_KEY("the key of a proof is that of the login"),
    PROOF_NONCE("a proof was made since the service last told a nonce"),
    PROOF_ONCE("a proof is good once"),
    PROOF_KEPT_LAST("a proof is written down once it has passed all that is asked of it"),
    FRESHNESS_CHECK("memory is trusted no longer than the bound"),
    POLLING("the log is read again and again, whether or not there was a signal"),
    XMIN_CURSOR("the feed asks again from the oldest transaction that was still under way"),
    WATERMARK("before anything is forgotten it is written down how far"),
    COMMIT_WAIT("who promises that nobody believes any more waits until nobody does"),
    DENYLIST_AT_EVERY_USE("what is remembered are facts: whether they still hold is asked each time"),
    RECHECK("a change asks again, in its own transaction, whether its login is alive"),
    RIGHT_CLOCK("this machine's wall clock is right, which nothing rests on"),
    SAME_SITE("a cookie goes along with requests of its own site alone"),
    CONTENT_TYPE("a body is read only where it says that it is JSON, which no form can"),
    CSRF_TOKEN_KEPT("the token is compared with what the login has, not with what else the request brings"),
    HTTP_ONLY("no script reads a cookie"),
    HOST_PREFIX("a cookie has a name that only this host can set, which browsers see to"),
    COOKIES_CLEARED("a logout takes the cookies with it"),
    CLEAR_SITE_DATA("a logout takes along whatever the page has stored"),
    NO_STORE("no answer is kept by a cache"),
    FRAME_ANCESTORS("no other page shows this one in a frame"),
    CONTENT_SECURITY_POLICY("the page runs its own files alone, whatever gets into it"),
    TEXT_RENDERING("what somebody wrote is shown as text");

    /** What keeps another page's request from riding on a cookie, each in its own way. */
    public static final Set<Defence> AGAINST_RIDING = Collections.unmodifiableSet(
            new LinkedHashSet<>(List.of(SAME_SITE, CSRF_TOKEN, CROSS_SITE_CHECK, CONTENT_TYPE)));

    /** What takes several instances and a fault, and is shown by the history of those (module faults), not by a scenario. */
    private static final Set<Defence> SHOWN_BY_HISTORY = EnumSet.of(RIGHT_CLOCK);

    /** What they sit in is set up when a service starts, once for ever. */
    private static final Set<Defence> FOR_EVER =
            EnumSet.of(SECURE_RANDOM, HASHING_LIMIT, STRICT_BINDING, ONE_MEANING, RIGHT_CLOCK);

    private final String phrase;

    /** The one service that has it; empty where both do. */
    private final Optional<ServiceKind> only;

    Defence(String phrase) {
        this.phrase = phrase;
        this.only = Optional.empty();
    }

    Defence(String phrase, ServiceKind only) {
        this.phrase = phrase;
        this.only = Optional.of(only);
    }

    /** As weakened services know it, such as {@code signature-check}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it consists in, as a clause. */
    public String phrase() {
        return phrase;
    }

    /** Whether that service can be had without it. */
    public boolean isOf(ServiceKind kind) {
        return only.orElse(kind) == kind;
    }

    /** Whether a running service can be told to lack it, or no longer to. */
    public boolean comesAndGoes() {
        return !FOR_EVER.contains(this);
    }

    /** Whether a scenario is what shows that it is needed. */
    boolean needsScenario() {
        return !SHOWN_BY_HISTORY.contains(this);
    }

    /** Whether the service with that carrier can be had without it. */
    public boolean isOn(Carrier carrier) {
        return isOf(carrier.isJwt() ? JWT_AUTH : SESSION_AUTH);
    }

    @Override
    public String toString() {
        return id();
    }
}
