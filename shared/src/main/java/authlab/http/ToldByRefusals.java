package authlab.http;

import authlab.audit.Device;
import authlab.audit.EventType;
import authlab.audit.SecurityEvent;
import authlab.database.Transactions;
import authlab.session.EndCause;
import authlab.session.FormerLogins;
import authlab.session.FormerLogins.Former;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What a refusal tells, and what tells nothing: a credential that never was anybody's. */
@ApplicationScoped
class ToldByRefusals {

    private static final Duration ONCE = Duration.ofSeconds(1);

    private final FormerLogins formerLogins;
    private final Transactions transactions;

    ToldByRefusals(FormerLogins formerLogins, Transactions transactions) {
        this.formerLogins = formerLogins;
        this.transactions = transactions;
    }

    /**
     * Its events. Blocks; must not be called within a transaction.
     *
     * @param login whose the credential is or was, if it ever was anybody's
     */
    Stream<SecurityEvent> of(NotedRefusal refusal, Optional<Former> login) {
        return switch (refusal.type()) {
            case UNAUTHENTICATED -> login.stream().flatMap(former -> ofUse(former, refusal.device()));
            case INVALID_DPOP_PROOF ->
                login.filter(Former::isAlive).stream().map(former -> once(EventType.AUTHN_TOKEN_REUSE, refusal, login));
            case THROTTLED -> Stream.of(once(EventType.EXCESS_RATE_LIMIT_EXCEEDED, refusal, login));
            case FORBIDDEN -> Stream.of(once(EventType.AUTHZ_FAIL, refusal, login));
            default -> Stream.of(once(EventType.MALICIOUS_CSRF, refusal, login));
        };
    }

    /** One that is over since a refresh token was used twice has had its alarm. */
    private Stream<SecurityEvent> ofUse(Former login, Device device) {
        if (login.isAlive()) {
            return login.replaced().stream()
                    .map(digest -> of(EventType.AUTHN_TOKEN_REUSE, login, device)
                            .once("credential " + HexFormat.of().formatHex(digest.bytes())));
        }
        if (login.cause().isEmpty()) {
            transactions.run(() -> formerLogins.noteEnd(login.loginId()));
        }
        return login.cause().equals(Optional.of(EndCause.REFRESH_TOKEN_REUSE))
                ? Stream.empty()
                : Stream.of(
                        of(EventType.SESSION_USE_AFTER_EXPIRE, login, device).once("login " + login.loginId()));
    }

    private static SecurityEvent of(EventType type, Former login, Device device) {
        return SecurityEvent.of(type, login.userId()).ofLogin(login.loginId()).from(device);
    }

    private static SecurityEvent once(EventType type, NotedRefusal refusal, Optional<Former> login) {
        SecurityEvent event = login.map(former -> of(type, former, refusal.device()))
                .orElseGet(() -> SecurityEvent.of(type, Optional.empty()).from(refusal.device()));
        String cause = refusal.type().name().toLowerCase(Locale.ROOT);
        String whose = login.map(Former::loginId).map(UUID::toString).orElse("");
        return event.because(cause).onceEvery(ONCE, cause + " " + whose);
    }
}
