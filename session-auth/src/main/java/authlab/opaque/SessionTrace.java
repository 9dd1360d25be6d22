package authlab.opaque;

import authlab.database.CredentialDigest;
import authlab.database.Sha256;
import authlab.opaque.SessionIds.Stored;
import authlab.session.CredentialTrace;
import authlab.session.Presented;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whose a session id was, by its stored digest: one look-up for all, so that a flood of ids costs little. */
@ApplicationScoped
class SessionTrace implements CredentialTrace {

    private final CredentialDigest digests;
    private final SessionIds ids;

    SessionTrace(CredentialDigest digests, SessionIds ids) {
        this.digests = digests;
        this.ids = ids;
    }

    @Override
    public List<Optional<Trace>> of(List<Presented> presented) {
        List<Optional<Sha256>> asked = presented.stream().map(this::digest).toList();
        Map<Sha256, Stored> known =
                ids.findAll(asked.stream().flatMap(Optional::stream).toList());
        return asked.stream()
                .map(digest -> digest.filter(known::containsKey).map(found -> trace(found, known.get(found))))
                .toList();
    }

    private Optional<Sha256> digest(Presented presented) {
        return presented.access().flatMap(SessionFormat::parse).map(id -> digests.of(id.spelled()));
    }

    private static Trace trace(Sha256 digest, Stored stored) {
        return new Trace(stored.loginId(), Optional.of(digest).filter(found -> stored.isReplaced()));
    }
}
