package authlab.scenario;

import authlab.lab.ServiceKind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the service of a scenario is set up: as always, or so that its promises about time come due in seconds. */
public enum Tuning {
    /** The defaults. */
    ORDINARY,

    /** The defaults, with a key ring that no other service has and that stories change. */
    OWN_KEYS,

    /** A refresh token is forgiven for a second, a proof of the password counts for two. */
    HASTY,

    /** Logins and access tokens live for seconds, and what is left of them is soon swept away. */
    SHORT_LIVED,

    /**
     * Two instances on one database, which decide by memory, promise everywhere and forget soon; a line that can break leads
     * from the other to the database.
     */
    TWO_INSTANCES,

    /**
     * The defaults, for a browser that knows the service by a name on the web; a refresh token is forgiven for as long as a
     * page may take to load on a busy machine.
     */
    BROWSER,

    /** Of everything that is limited there is little, and people come from where a proxy says. */
    NARROW;

    /** As that service is told them; all attackers come from one address, which throttling would soon shut out. */
    public Map<String, String> settingsOf(ServiceKind kind) {
        Map<String, String> all = new LinkedHashMap<>(own());
        if (kind == ServiceKind.SESSION_AUTH) {
            all.keySet().removeIf(name -> name.startsWith("auth.jwt."));
        }
        all.putIfAbsent("auth.throttle.failures-per-address", "1000000/PT1H");
        all.putIfAbsent("auth.throttle.failures-per-account-and-address", "1000000/PT1H");
        all.put("auth.throttle.registrations-per-address", "1000000/PT1H");
        all.put("auth.throttle.renewals-per-login", "1000000/PT1H");
        return all;
    }

    /** Whether what is played there spends most of its time waiting for a promise to come due. */
    public boolean makesWait() {
        return this == HASTY || this == SHORT_LIVED;
    }

    /** How long the setting of that name is, as far as this sets it. */
    Duration duration(String setting, Duration otherwise) {
        return own().containsKey(setting) ? Duration.parse(own().get(setting)) : otherwise;
    }

    /** How many the setting of that name allows, as far as this sets it. */
    int count(String setting, int otherwise) {
        return own().containsKey(setting) ? Integer.parseInt(own().get(setting).replaceFirst("/.*", "")) : otherwise;
    }

    private Map<String, String> own() {
        return switch (this) {
            case ORDINARY, OWN_KEYS -> Map.of();
            case BROWSER ->
                Map.of("auth.http.hosts", "localhost,127.0.0.1,bank.test", "auth.jwt.refresh-leeway", "PT1M");
            case TWO_INSTANCES ->
                Map.of(
                        "auth.freshness", "synced",
                        "auth.max-staleness", "PT2S",
                        "auth.revocation-ack", "everywhere",
                        "auth.housekeeping-interval", "PT0.5S");
            case HASTY -> Map.of("auth.jwt.refresh-leeway", "PT1S", "auth.step-up-max-age", "PT2S");
            case SHORT_LIVED ->
                Map.of(
                        "auth.session.idle-timeout", "PT3S",
                        "auth.session.absolute-timeout", "PT6S",
                        "auth.jwt.access-token-lifetime", "PT2S",
                        "auth.housekeeping-interval", "PT0.5S");
            case NARROW ->
                Map.of(
                        "auth.throttle.failures-per-account-and-address", "3/PT15M",
                        "auth.throttle.failures-per-address", "6/PT15M",
                        "auth.http.trusted-proxies", "127.0.0.1,::1",
                        "auth.http.first-head-within", "PT3S",
                        "auth.http.body-within", "PT2S",
                        "auth.session.max-per-user", "2",
                        "auth.jwt.refresh-leeway", "PT0S",
                        "auth.housekeeping-interval", "PT0.5S");
        };
    }
}
