package authlab.jwt;

import authlab.audit.EventType;
import authlab.audit.SecurityEvent;
import authlab.audit.SecurityEvents;
import authlab.database.Transactions;
import authlab.http.Caller;
import authlab.http.StepUp;
import authlab.problem.ProblemException;
import authlab.problem.ProblemType;
import authlab.revocation.Revocation;
import authlab.revocation.RevocationLog;
import authlab.session.AuthenticatedLogin;
import authlab.session.LoginLocks;
import authlab.session.LoginLocks.Locked;
import authlab.session.Logins;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * {@code /api/admin/keys}: what to do when a signing key may be in the wrong hands.
 *
 * <p>A withdrawn key stays so, whatever ring it stands in. Every access token that it signed is dead, rightly signed or
 * forged; the logins live on, for a refresh token owes nothing to a key.
 */
@Path("/api/admin/keys")
public class KeysResource {

    private final Caller caller;
    private final LoginLocks locks;
    private final Logins logins;
    private final StepUp stepUp;
    private final SigningKeys keys;
    private final KeyRegister register;
    private final RevocationLog log;
    private final SecurityEvents events;
    private final Transactions transactions;

    KeysResource(
            Caller caller,
            LoginLocks locks,
            Logins logins,
            StepUp stepUp,
            SigningKeys keys,
            KeyRegister register,
            RevocationLog log,
            SecurityEvents events,
            Transactions transactions) {
        this.caller = caller;
        this.locks = locks;
        this.logins = logins;
        this.stepUp = stepUp;
        this.keys = keys;
        this.register = register;
        this.log = log;
        this.events = events;
        this.transactions = transactions;
    }

    /** Withdraws a key, unless nothing would be left to sign with. What is withdrawn may be withdrawn again. */
    @DELETE
    @Path("/{kid}")
    @RolesAllowed("admin")
    @APIResponse(responseCode = "204", description = "That key is withdrawn, and what it signed is dead")
    public RestResponse<Void> withdraw(@PathParam("kid") String kid) {
        AuthenticatedLogin admin = caller.requireLogin();
        transactions.run(() -> withdraw(admin, new Revocation.OfKey(kid)));
        return RestResponse.noContent();
    }

    /** Nobody issues or changes anything meanwhile, so no token of this key comes after. */
    private void withdraw(AuthenticatedLogin admin, Revocation.OfKey key) {
        Locked locked = locks.everyone(admin);
        logins.recheck(admin, locked);
        stepUp.require(admin, locked.now());
        if (!log.holds(key)) {
            requireThatAnotherSigns(key.kid());
        }
        log.writeForGood(key);
        events.record(
                SecurityEvent.of(EventType.AUTHZ_ADMIN, admin.userId())
                        .ofLogin(admin.loginId())
                        .because("key_withdrawn"),
                locked.now());
    }

    private void requireThatAnotherSigns(String kid) {
        KeyRing ring = keys.ring();
        if (ring.byKid(kid).isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        if (ring.signerWithout(kid, register.standingsOf(ring)).isEmpty()) {
            throw new ProblemException(ProblemType.CONFLICT);
        }
    }
}
