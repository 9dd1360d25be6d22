package authlab.suite.start;

import static authlab.lab.ServiceKind.JWT_AUTH;
import static authlab.lab.ServiceKind.SESSION_AUTH;

import authlab.lab.ServiceKind;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is wrong with otherwise complete settings.
 *
 * @param phrase what is wrong, in words
 * @param names the setting that the refusal must name
 * @param setting what is changed; where there is no value, every setting whose name begins so is missing
 */
record Refusal(String phrase, ServiceKind kind, String names, String setting, Optional<String> value) {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String CERTIFICATE = "quarkus.tls.key-store.pem.main.cert";
    private static final String KEY = "quarkus.tls.key-store.pem.main.key";

    /** Each costs the start of a JVM: what both services share is asked of one or the other. */
    static List<Refusal> all() {
        return List.of(
                missing(SESSION_AUTH, URL),
                missing(JWT_AUTH, URL),
                new Refusal("no certificate", SESSION_AUTH, CERTIFICATE, "quarkus.tls.", Optional.empty()),
                new Refusal("no certificate", JWT_AUTH, CERTIFICATE, "quarkus.tls.", Optional.empty()),
                missing(SESSION_AUTH, KEY),
                missing(JWT_AUTH, CERTIFICATE),
                notUsable("a certificate that is not there", SESSION_AUTH, CERTIFICATE, "/nowhere/cert.pem"),
                notUsable("a key that is a folder", JWT_AUTH, KEY, "/"),
                missing(JWT_AUTH, "auth.jwt.keys"),
                missing(JWT_AUTH, "auth.jwt.issuer"),
                set("a key ring that is not there", JWT_AUTH, "auth.jwt.keys", "/nowhere/keys.json"),
                set("a key ring that is a folder", JWT_AUTH, "auth.jwt.keys", "/"),
                set("a freshness that there is not", SESSION_AUTH, "auth.freshness", "eventual"),
                set("a freshness that there is not", JWT_AUTH, "auth.freshness", "eventual"),
                set("a freshness that sessions cannot have", SESSION_AUTH, "auth.freshness", "stateless"),
                set("idle for longer than it lives", SESSION_AUTH, "auth.session.idle-timeout", "PT13H"),
                set("a word for a duration", SESSION_AUTH, "auth.session.absolute-timeout", "tomorrow"),
                set("no time at all", SESSION_AUTH, "auth.session.idle-timeout", "PT0S"),
                set("a duration that runs backwards", JWT_AUTH, "auth.jwt.access-token-lifetime", "-PT5M"),
                set("a name that there is not", SESSION_AUTH, "auth.session.idle-time-out", "PT5M"),
                set("a name that there is not", JWT_AUTH, "auth.jwt.algorithm", "none"));
    }

    Deployment applyTo(Deployment complete) {
        return value.map(text -> complete.with(setting, text)).orElseGet(() -> complete.without(setting));
    }

    private static Refusal missing(ServiceKind kind, String setting) {
        return new Refusal("missing", kind, setting, setting, Optional.empty());
    }

    private static Refusal notUsable(String phrase, ServiceKind kind, String setting, String value) {
        return new Refusal(phrase, kind, "quarkus.tls.key-store.pem", setting, Optional.of(value));
    }

    private static Refusal set(String phrase, ServiceKind kind, String setting, String value) {
        return new Refusal(phrase, kind, setting, setting, Optional.of(value));
    }

    @Override
    public String toString() {
        return kind + ": " + phrase + ", " + setting
                + value.map(text -> "=" + text).orElse("");
    }
}
