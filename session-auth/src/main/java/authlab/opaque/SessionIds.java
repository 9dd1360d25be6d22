package authlab.opaque;

import authlab.database.Sha256;
import authlab.revocation.Revocation;
import authlab.session.StoredCredentials;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The stored session ids. Every method blocks and needs a transaction. */
@ApplicationScoped
class SessionIds implements StoredCredentials {

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

    /** The same for many at once; unknown ones are left out. */
    Map<Sha256, Stored> findAll(Collection<Sha256> digests) {
        Map<String, Sha256> byHex = new HashMap<>();
        digests.forEach(digest -> byHex.put(HexFormat.of().formatHex(digest.bytes()), digest));
        return database.createNativeQuery(
                        "select encode(digest, 'hex') as hex, login_id, sealed_csrf_token,"
                                + " replaced_at is not null as replaced from session_id"
                                + " where digest in (select decode(hex, 'hex') from unnest(cast(:all as text[])) as hex)",
                        Object[].class)
                .setParameter("all", byHex.keySet().toArray(String[]::new))
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> byHex.get((String) row[0]),
                        row -> new Stored((UUID) row[1], new SealedCsrfToken((byte[]) row[2]), (Boolean) row[3])));
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

    /** The row of an id outlives every word of the log about it, and says itself whether another has taken its place. */
    @Override
    public boolean vouchFor(Revocation killedBy) {
        return killedBy instanceof Revocation.OfSessionId id
                && find(id.digest()).filter(stored -> !stored.isReplaced()).isPresent();
    }

    @Override
    public int deleteSome(List<UUID> loginIds, int rowsMax) {
        return database.createNativeMutationQuery("delete from session_id where digest = any(array("
                        + "select digest from session_id where login_id = any(:logins) limit :max))")
                .setParameter("logins", loginIds.toArray(UUID[]::new))
                .setParameter("max", rowsMax)
                .executeUpdate();
    }
}
