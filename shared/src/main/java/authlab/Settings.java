package authlab;

import authlab.account.User;
import authlab.http.AddressRange;
import authlab.throttle.Rate;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the settings may be. Each refusal is one sentence that names the setting. */
final class Settings {

    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+]");

    private Settings() {}

    /** @throws InvalidSetting the first setting that cannot be */
    static void check(AuthConfig config) {
        freshness(config);
        session(config.session());
        jwt(config.jwt());
        http(config.http());
        throttle(config.throttle());
        proof(config.proof());
        between("auth.step-up-max-age", config.stepUpMaxAge(), Duration.ofSeconds(1), A_YEAR);
        between(
                "auth.housekeeping-interval",
                config.housekeepingInterval(),
                Duration.ofMillis(100),
                Duration.ofHours(1));
        config.bootstrapAdmin().filter(name -> !User.isUsername(name)).ifPresent(name -> {
            throw new InvalidSetting(
                    "auth.bootstrap-admin must be a username, [a-z0-9][a-z0-9._-]{2,31}, but is " + quoted(name) + ".");
        });
        if (config.minimumEpoch().orElse(0) < 0) {
            throw new InvalidSetting("auth.minimum-epoch must not be negative.");
        }
    }

    private static void freshness(AuthConfig config) {
        FreshnessMode mode = FreshnessMode.of(config);
        if (!List.of("committed", "everywhere").contains(config.revocationAck())) {
            throw new InvalidSetting("auth.revocation-ack must be committed or everywhere, but is "
                    + quoted(config.revocationAck()) + ".");
        }
        if (mode == FreshnessMode.STATELESS && config.revocationAck().equals("everywhere")) {
            throw new InvalidSetting(
                    "auth.revocation-ack must be committed where auth.freshness is stateless: nobody can"
                            + " wait until such an instance has heard.");
        }
        between("auth.max-staleness", config.maxStaleness(), Duration.ofMillis(200), Duration.ofMinutes(1));
    }

    private static void session(AuthConfig.Session session) {
        between("auth.session.absolute-timeout", session.absoluteTimeout(), Duration.ofSeconds(1), A_YEAR);
        between("auth.session.idle-timeout", session.idleTimeout(), Duration.ofSeconds(1), A_YEAR);
        if (session.idleTimeout().compareTo(session.absoluteTimeout()) > 0) {
            throw new InvalidSetting("auth.session.idle-timeout (" + session.idleTimeout()
                    + ") must not be longer than auth.session.absolute-timeout (" + session.absoluteTimeout() + ").");
        }
        if (session.maxPerUser() < 1 || session.maxPerUser() > 1000) {
            throw new InvalidSetting(
                    "auth.session.max-per-user must be between 1 and 1000, but is " + session.maxPerUser() + ".");
        }
    }

    private static void jwt(AuthConfig.Jwt jwt) {
        between("auth.jwt.access-token-lifetime", jwt.accessTokenLifetime(), Duration.ofSeconds(1), A_YEAR);
        between("auth.jwt.refresh-leeway", jwt.refreshLeeway(), Duration.ZERO, Duration.ofMinutes(5));
    }

    private static void http(AuthConfig.Http http) {
        http.hosts().forEach(host -> matches("auth.http.hosts", host, HOST, "host names or addresses, without port"));
        http.origins().orElse(List.of()).forEach(Settings::origin);
        between("auth.http.first-head-within", http.firstHeadWithin(), Duration.ofSeconds(1), Duration.ofMinutes(5));
        between("auth.http.body-within", http.bodyWithin(), Duration.ofSeconds(1), Duration.ofMinutes(5));
        http.trustedProxies().orElse(List.of()).stream()
                .filter(range -> AddressRange.parse(range).isEmpty())
                .findFirst()
                .ifPresent(range -> {
                    throw new InvalidSetting(
                            "auth.http.trusted-proxies must hold addresses like 10.0.0.1 or ranges like"
                                    + " 10.0.0.0/8, but holds " + quoted(range) + ".");
                });
    }

    private static void origin(String origin) {
        try {
            URI uri = URI.create(origin);
            boolean hasDefaultPort = List.of("https:443", "http:80").contains(uri.getScheme() + ":" + uri.getPort());
            String port = uri.getPort() < 0 || hasDefaultPort ? "" : ":" + uri.getPort();
            String asBrowsersSpellIt = (uri.getScheme() + "://" + uri.getHost()).toLowerCase(Locale.ROOT) + port;
            if (asBrowsersSpellIt.equals(origin)) {
                return;
            }
        } catch (IllegalArgumentException malformed) {
            // said below
        }
        throw new InvalidSetting(
                "auth.http.origins must hold origins like https://bank.example, but holds " + quoted(origin) + ".");
    }

    private static void throttle(AuthConfig.Throttle throttle) {
        rate("auth.throttle.failures-per-account-and-address", throttle.failuresPerAccountAndAddress());
        rate("auth.throttle.failures-per-address", throttle.failuresPerAddress());
        rate("auth.throttle.registrations-per-address", throttle.registrationsPerAddress());
        rate("auth.throttle.renewals-per-login", throttle.renewalsPerLogin());
    }

    private static void proof(AuthConfig.Proof proof) {
        between("auth.proof.max-age", proof.maxAge(), Duration.ofSeconds(1), Duration.ofHours(1));
        between("auth.proof.nonce-lifetime", proof.nonceLifetime(), Duration.ofSeconds(1), Duration.ofHours(1));
    }

    private static void rate(String name, String value) {
        if (Rate.parse(value).isEmpty()) {
            throw new InvalidSetting(name + " must be COUNT/DURATION like 10/PT15M, but is " + quoted(value) + ".");
        }
    }

    private static void between(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new InvalidSetting(name + " must be between " + least + " and " + most + ", but is " + value + ".");
        }
    }

    private static void matches(String name, String value, Pattern pattern, String wanted) {
        if (!pattern.matcher(value).matches()) {
            throw new InvalidSetting(name + " must be " + wanted + ", but is " + quoted(value) + ".");
        }
    }

    private static String quoted(String value) {
        return "\"" + value + "\"";
    }
}
