package authlab.opaque;

import authlab.http.LoginIdentity;
import authlab.http.PossessionGate;
import authlab.http.Waiting;
import authlab.opaque.SessionFreshness.Standing;
import authlab.opaque.SessionRows.Session;
import authlab.proof.KeyThumbprint;
import authlab.revocation.Revocation;
import authlab.session.AuthenticatedLogin;
import authlab.session.Carrier;
import authlab.session.LastSeen;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What a session id proves: nothing by itself, and whatever its row says once asked. */
@ApplicationScoped
class SessionVerifier implements IdentityProvider<SessionRequest> {

    private final SessionFreshness freshness;
    private final PossessionGate possession;
    private final LastSeen lastSeen;

    SessionVerifier(SessionFreshness freshness, PossessionGate possession, LastSeen lastSeen) {
        this.freshness = freshness;
        this.possession = possession;
        this.lastSeen = lastSeen;
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    /**
     * Fails with {@link AuthenticationFailedException} if the id is nobody's, with {@link
     * authlab.problem.ProblemException} if its login is bound and the proof wrong, and with {@link
     * authlab.database.StoreUnreachable} if that cannot be told. Never blocks.
     */
    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest request, AuthenticationRequestContext context) {
        Optional<SessionId> id = SessionFormat.parse(request.spelled());
        if (id.isEmpty()) {
            return nobody();
        }
        Optional<Standing> known = freshness.known(id.get());
        return known.isPresent() ? judge(known.get(), request, context) : ask(id.get(), request, context);
    }

    private Uni<SecurityIdentity> ask(SessionId id, SessionRequest request, AuthenticationRequestContext context) {
        return Waiting.forAnswer(freshness.ask(id))
                .chain(asked -> asked.filter(Standing::isAlive)
                        .map(standing -> judge(standing, request, context))
                        .orElseGet(SessionVerifier::nobody));
    }

    private Uni<SecurityIdentity> judge(
            Standing standing, SessionRequest request, AuthenticationRequestContext context) {
        Optional<KeyThumbprint> boundTo = standing.session().boundTo();
        return possession.asksOf(boundTo, request.context())
                ? possession.prove(boundTo, request.context()).chain(() -> believe(standing, context))
                : believe(standing, context);
    }

    private Uni<SecurityIdentity> believe(Standing standing, AuthenticationRequestContext context) {
        Session session = standing.session();
        boolean isNoted = lastSeen.note(session.loginId(), standing.now(), session.lastSeenAt(), session.expiresAt());
        return isNoted
                ? Uni.createFrom().item(identityOf(session))
                : Waiting.forWork(context.runBlocking(() -> writeDown(standing)));
    }

    private SecurityIdentity writeDown(Standing standing) {
        if (!lastSeen.writeNow(standing.session().loginId(), standing.now())) {
            throw new AuthenticationFailedException();
        }
        return identityOf(standing.session());
    }

    private static Uni<SecurityIdentity> nobody() {
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }

    private static SecurityIdentity identityOf(Session session) {
        return new LoginIdentity(new AuthenticatedLogin(
                session.loginId(),
                session.userId(),
                session.username(),
                session.roles(),
                session.authenticatedAt(),
                session.epoch(),
                session.expiresAt(),
                new Revocation.OfSessionId(session.digest()),
                Carrier.COOKIE,
                session.boundTo(),
                Optional.of(session.csrfToken())));
    }
}
