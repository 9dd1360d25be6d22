package authlab.opaque;

import authlab.database.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The stored session ids. Every method blocks and needs a transaction. */
@ApplicationScoped
class SessionIds {

    private final Session database;

    SessionIds(Session database) {
        this.database = database;
    }

    /**
     * A stored id.
     *
     * @param isReplaced whether another has taken its place
     */
    record Stored(UUID loginId, SealedCsrfToken csrfToken, boolean isReplaced) {}

    /** What is known of an id, by its digest. */
    Optional<Stored> find(Sha256 digest) {
        return database.createNativeQuery(
                        "select login_id, sealed_csrf_token, replaced_at is not null as replaced from session_id"
                                + " where digest = :digest",
                        Object[].class)
                .setParameter("digest", digest.bytes())
                .getResultStream()
                .findFirst()
                .map(row -> new Stored((UUID) row[0], new SealedCsrfToken((byte[]) row[1]), (Boolean) row[2]));
    }

    void add(Sha256 digest, UUID loginId, SealedCsrfToken csrfToken) {
        database.createNativeMutationQuery(
                        "insert into session_id (digest, login_id, sealed_csrf_token) values (:digest, :login, :csrf)")
                .setParameter("digest", digest.bytes())
                .setParameter("login", loginId)
                .setParameter("csrf", csrfToken.sealed())
                .executeUpdate();
    }

    void markReplaced(Sha256 digest, Instant now) {
        database.createNativeMutationQuery("update session_id set replaced_at = :now where digest = :digest")
                .setParameter("digest", digest.bytes())
                .setParameter("now", now)
                .executeUpdate();
    }
}
