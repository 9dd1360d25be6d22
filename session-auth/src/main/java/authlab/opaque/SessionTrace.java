package authlab.opaque;

import authlab.database.CredentialDigest;
import authlab.database.Sha256;
import authlab.opaque.SessionIds.Stored;
import authlab.session.CredentialTrace;
import authlab.session.Presented;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    public Map<Presented, Trace> of(Set<Presented> presented) {
        Map<Presented, Sha256> asked = new HashMap<>();
        for (Presented one : presented) {
            digest(one).ifPresent(digest -> asked.put(one, digest));
        }
        Map<Sha256, Stored> known = ids.findAll(List.copyOf(asked.values()));
        asked.values().retainAll(known.keySet());
        Map<Presented, Trace> traces = new HashMap<>();
        asked.forEach((one, digest) -> traces.put(one, trace(digest, known.get(digest))));
        return traces;
    }

    private Optional<Sha256> digest(Presented presented) {
        return presented.access().flatMap(SessionFormat::parse).map(id -> digests.of(id.spelled()));
    }

    private static Trace trace(Sha256 digest, Stored stored) {
        return new Trace(stored.loginId(), Optional.of(digest).filter(found -> stored.isReplaced()));
    }
}
