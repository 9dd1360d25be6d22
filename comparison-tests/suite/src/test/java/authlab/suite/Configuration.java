package authlab.suite;

import authlab.lab.ServiceKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the services under test are set up. Each is started at most once, when a test first asks for it. */
public enum Configuration {
    /** The defaults. */
    ORDINARY,

    /** Proofs age quickly, and two more origins are trusted; logins live as long as ever, and many at once. */
    HASTY,

    /**
     * Many logins at once, of users whom tests promote, disable and delete; now and then all logins end. What is revoked
     * is believed nowhere once that is answered, though all decide by memory that may be two seconds old.
     */
    ADMINISTERED,

    /** Logins and access tokens live for seconds, and many at once. */
    SHORT_LIVED,

    /** Throttled, with limits that a test reaches; tests are a trusted proxy, and speak for addresses of their own. */
    THROTTLED,

    /** Old rows are looked for all the time; many logins at once; and who sends slowly may take his time. */
    TIDY,

    /** Nothing is decided by memory, on a PostgreSQL of its own that tests stop, freeze and kill. */
    FRAGILE;

    /** Those of one name share one PostgreSQL. */
    String labName() {
        return this == FRAGILE ? "fragile-lab" : "lab";
    }

    /** All requests of the suite come from one address, and many are meant to fail. */
    public Map<String, String> settingsOf(ServiceKind kind) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("auth.throttle.failures-per-address", "1000000/PT1H");
        all.put("auth.throttle.failures-per-account-and-address", "1000000/PT1H");
        all.put("auth.throttle.registrations-per-address", "1000000/PT1H");
        all.put("auth.throttle.renewals-per-login", "1000000/PT1H");
        all.putAll(own());
        if (kind == ServiceKind.SESSION_AUTH) {
            all.keySet().removeIf(name -> name.startsWith("auth.jwt."));
        }
        return all;
    }

    private Map<String, String> own() {
        return switch (this) {
            case ORDINARY -> Map.of();
            case FRAGILE -> Map.of("auth.freshness", "strict");
            case ADMINISTERED ->
                Map.of(
                        "auth.freshness", "synced",
                        "auth.max-staleness", "PT2S",
                        "auth.revocation-ack", "everywhere",
                        "auth.session.max-per-user", "100");
            case TIDY ->
                Map.of(
                        "auth.housekeeping-interval", "PT0.5S",
                        "auth.session.max-per-user", "100",
                        "auth.http.body-within", "PT1M");
            case HASTY ->
                Map.of(
                        "auth.step-up-max-age", "PT3S",
                        "auth.jwt.refresh-leeway", "PT2S",
                        "auth.session.max-per-user", "100",
                        "auth.http.origins", "https://bank.example,https://shop.example:8443");
            case SHORT_LIVED ->
                Map.of(
                        "auth.session.idle-timeout", "PT6S",
                        "auth.session.absolute-timeout", "PT12S",
                        "auth.session.max-per-user", "100",
                        "auth.jwt.access-token-lifetime", "PT2S",
                        "auth.jwt.refresh-leeway", "PT1S");
            case THROTTLED ->
                Map.of(
                        "auth.http.trusted-proxies", "127.0.0.1,::1",
                        "auth.throttle.failures-per-account-and-address", "3/PT20S",
                        "auth.throttle.failures-per-address", "8/PT15M",
                        "auth.throttle.registrations-per-address", "4/PT15S",
                        "auth.throttle.renewals-per-login", "10/PT6S",
                        "auth.session.max-per-user", "100");
        };
    }
}
