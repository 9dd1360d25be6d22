package authlab.opaque;

import authlab.http.LoginIdentity;
import authlab.opaque.SessionFreshness.Session;
import authlab.revocation.Revocation;
import authlab.session.AuthenticatedLogin;
import authlab.session.Carrier;
import authlab.session.LastSeen;
import authlab.session.LoginLimits;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a session id proves: nothing by itself, and whatever its row says once asked. */
@ApplicationScoped
class SessionVerifier implements IdentityProvider<SessionRequest> {

    private final SessionFreshness freshness;
    private final LastSeen lastSeen;
    private final Duration idleTimeout;

    SessionVerifier(SessionFreshness freshness, LastSeen lastSeen, LoginLimits limits) {
        this.freshness = freshness;
        this.lastSeen = lastSeen;
        this.idleTimeout = limits.idleTimeout();
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    /**
     * Fails with {@link AuthenticationFailedException} if the id is nobody's, and with {@link
     * authlab.database.StoreUnreachable} if that cannot be told.
     */
    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        Optional<SessionId> id = SessionFormat.parse(request.spelled());
        if (id.isEmpty()) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        return context.runBlocking(() -> believe(id.get()));
    }

    private SecurityIdentity believe(SessionId id) {
        return freshness
                .ask(id)
                .filter(this::isAlive)
                .map(session -> LoginIdentity.of(loginOf(session, id)))
                .orElseThrow(AuthenticationFailedException::new);
    }

    private boolean isAlive(Session session) {
        Instant end = session.expiresAt(idleTimeout);
        return session.now().isBefore(end)
                && lastSeen.note(session.loginId(), session.now(), session.lastSeenAt(), end);
    }

    private static AuthenticatedLogin loginOf(Session session, SessionId id) {
        return new AuthenticatedLogin(
                session.loginId(),
                session.userId(),
                session.username(),
                session.roles(),
                session.authenticatedAt(),
                session.epoch(),
                new Revocation.OfSessionId(session.digest()),
                Carrier.COOKIE,
                Optional.of(session.csrfToken().open(id)));
    }
}
