package authlab.jwt;

import authlab.database.CredentialDigest;
import authlab.revocation.Revocation;
import authlab.session.Carrier;
import authlab.session.StoredCredentials;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The stored refresh tokens. Every method blocks and needs a transaction. */
@ApplicationScoped
class RefreshTokens implements StoredCredentials {

    private final Session database;
    private final CredentialDigest digests;

    RefreshTokens(Session database, CredentialDigest digests) {
        this.database = database;
        this.digests = digests;
    }

    /** What is stored of a login's refresh token: the digest of the R that is good now is compared in the database. */
    record Stored(UUID loginId, Carrier carrier, boolean isCurrent) {}

    /**
     * An R that was good once.
     *
     * @param nonce what its successor is made with; empty once its leeway is long over
     */
    record Used(Optional<byte[]> nonce, Instant firstUsedAt) {}

    /** What is known of a token, by its digests. */
    Optional<Stored> find(RefreshToken token) {
        return database.createNativeQuery(
                        "select login_id, carrier, rotation_digest = :rotation from refresh_token"
                                + " where family_digest = :family",
                        Object[].class)
                .setParameter("family", familyDigest(token))
                .setParameter("rotation", rotationDigest(token))
                .getResultStream()
                .findFirst()
                .map(row -> new Stored((UUID) row[0], Carrier.valueOf((String) row[1]), (Boolean) row[2]));
    }

    /** What is known of a token that is not the current one. */
    Optional<Used> findUsed(UUID loginId, RefreshToken token) {
        return database.createNativeQuery(
                        "select nonce, first_used_at from used_refresh_token"
                                + " where login_id = :login and rotation_digest = :rotation",
                        Object[].class)
                .addScalar("nonce", byte[].class)
                .addScalar("first_used_at", Instant.class)
                .setParameter("login", loginId)
                .setParameter("rotation", rotationDigest(token))
                .getResultStream()
                .findFirst()
                .map(row -> new Used(Optional.ofNullable((byte[]) row[0]), (Instant) row[1]));
    }

    void add(UUID loginId, RefreshToken token, Carrier carrier) {
        database.createNativeMutationQuery(
                        "insert into refresh_token (login_id, family_digest, rotation_digest, carrier)"
                                + " values (:login, :family, :rotation, :carrier)")
                .setParameter("login", loginId)
                .setParameter("family", familyDigest(token))
                .setParameter("rotation", rotationDigest(token))
                .setParameter("carrier", carrier.name())
                .executeUpdate();
    }

    /** Puts the successor in a token's place and keeps what leads from one to the other. */
    void rotate(UUID loginId, RefreshToken used, byte[] nonce, Instant now) {
        database.createNativeMutationQuery(
                        "insert into used_refresh_token (login_id, rotation_digest, nonce, first_used_at)"
                                + " values (:login, :rotation, :nonce, :now)")
                .setParameter("login", loginId)
                .setParameter("rotation", rotationDigest(used))
                .setParameter("nonce", nonce)
                .setParameter("now", now)
                .executeUpdate();
        database.createNativeMutationQuery(
                        "update refresh_token set rotation_digest = :successor where login_id = :login")
                .setParameter("login", loginId)
                .setParameter("successor", rotationDigest(used.successor(nonce)))
                .executeUpdate();
    }

    /** Forgets what leads on from tokens that are not forgiven any more. */
    void forgetNonces(UUID loginId, Instant firstUsedBefore) {
        database.createNativeMutationQuery("update used_refresh_token set nonce = null"
                        + " where login_id = :login and nonce is not null and first_used_at < :before")
                .setParameter("login", loginId)
                .setParameter("before", firstUsedBefore)
                .executeUpdate();
    }

    /** An access token is not stored, and one whose end the log has forgotten is over in any case. */
    @Override
    public boolean vouchFor(Revocation killedBy) {
        return false;
    }

    /** Used ones: each login has one that is good besides, which goes with it. */
    @Override
    public int deleteSome(List<UUID> loginIds, int rowsMax) {
        return database.createNativeMutationQuery("delete from used_refresh_token where ctid = any(array("
                        + "select ctid from used_refresh_token where login_id = any(:logins) limit :max for update))")
                .setParameter("logins", loginIds.toArray(UUID[]::new))
                .setParameter("max", rowsMax)
                .executeUpdate();
    }

    /** Of F: what the login is found by. */
    private byte[] familyDigest(RefreshToken token) {
        return digests.of(token.family().spelled()).bytes();
    }

    /** Of R: what tells the current token from an older one. */
    private byte[] rotationDigest(RefreshToken token) {
        return digests.of(token.rotation().spelled()).bytes();
    }
}
