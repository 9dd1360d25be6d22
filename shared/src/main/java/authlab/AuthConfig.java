package authlab;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Every promise about time, with its default, and the few other things that a deployment decides.
 *
 * <p>Read like a record. What a value may be is checked once, before the service starts, by {@link Settings}.
 */
@ConfigMapping(prefix = "auth")
public interface AuthConfig {

    /** How old the newest knowledge behind a decision may be. jwt-auth has another default. */
    @WithDefault("strict")
    String freshness();

    /** The bound in {@code synced}: 0.2 s to 1 min. */
    @WithDefault("PT1S")
    Duration maxStaleness();

    /**
     * When a revoking request is answered: {@code committed}, or {@code everywhere}: once no instance can still believe
     * what it killed. In {@code strict} both mean the same.
     */
    @WithDefault("committed")
    String revocationAck();

    /** How long ago the user may have proved who she is when something sensitive is asked of her (RFC 9470). */
    @WithDefault("PT5M")
    Duration stepUpMaxAge();

    /** How often old rows are looked for, give or take a quarter. None is ever needed for a right answer. */
    @WithDefault("PT1M")
    Duration housekeepingInterval();

    /** The user of this name becomes admin if there is none. */
    Optional<String> bootstrapAdmin();

    /** Raised by hand after a backup was restored: every login of a lower epoch is dead. */
    OptionalLong minimumEpoch();

    Session session();

    Jwt jwt();

    Http http();

    Throttle throttle();

    Proof proof();

    /** How long a login lives and how many there may be. */
    interface Session {

        /** A login ends at most this long after its last use. */
        @WithDefault("PT15M")
        Duration idleTimeout();

        /** A login ends this long after it began, whatever its use (NIST SP 800-63B-4, AAL3). */
        @WithDefault("PT12H")
        Duration absoluteTimeout();

        /** At most this many live logins of one user; one more ends the oldest. */
        @WithDefault("5")
        int maxPerUser();
    }

    /** What only jwt-auth has; session-auth reads none of it. */
    interface Jwt {

        /** The {@code iss} of every token; no default, since two deployments must never share one by accident. */
        Optional<String> issuer();

        /** The file that holds the key ring, a JWK Set with private keys. */
        Optional<Path> keys();

        @WithDefault("PT5M")
        Duration accessTokenLifetime();

        /** A refresh token presented again this soon after its first use is forgiven. */
        @WithDefault("PT10S")
        Duration refreshLeeway();
    }

    /** Who may speak to the service, and as whom. */
    interface Http {

        /** Host names that a request may be addressed to, without port. */
        @WithDefault("localhost,session.localhost,jwt.localhost,127.0.0.1,[::1]")
        List<String> hosts();

        /** Origins that may send unsafe requests beside the service's own: {@code scheme://host[:port]}. */
        Optional<List<String>> origins();

        /** From the connection to the end of the first request's head: who is slower is cut off. 1 s to 5 min. */
        @WithDefault("PT15S")
        Duration firstHeadWithin();

        /** From when its sender was let in, to a body's last byte: who is slower is cut off. 1 s to 5 min. */
        @WithDefault("PT10S")
        Duration bodyWithin();

        /** Proxies whose word is believed about who sent a request, how and to whom: addresses and ranges. */
        Optional<List<String>> trustedProxies();
    }

    /** What is asked of the proofs that bound logins need (RFC 9449). */
    interface Proof {

        /** By how much the time in a proof may differ from PostgreSQL's, either way. 1 s to 1 h. */
        @WithDefault("PT5M")
        Duration maxAge();

        /** How often there is another nonce; one is good for at least this long, and for less than twice. 1 s to 1 h. */
        @WithDefault("PT1M")
        Duration nonceLifetime();
    }

    /** How often something may be tried: {@code COUNT/DURATION}. */
    interface Throttle {

        @WithDefault("10/PT15M")
        String failuresPerAccountAndAddress();

        @WithDefault("300/PT15M")
        String failuresPerAddress();

        @WithDefault("2000/PT1H")
        String registrationsPerAddress();

        @WithDefault("60/PT1M")
        String renewalsPerLogin();
    }
}
