package authlab.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is asked of users. Every method blocks and needs a transaction. */
@ApplicationScoped
public class Users implements PanacheRepositoryBase<User, UUID> {

    /** Any number will do, so long as nobody else locks it. */
    private static final long ADMINS = 0x61646d696e73L;

    private final EntityManager entities;

    Users(EntityManager entities) {
        this.entities = entities;
    }

    /** Empty for a name that can be nobody's: it never reaches the database. */
    public Optional<User> named(String username) {
        return User.isUsername(username) ? find("username", username).firstResultOptional() : Optional.empty();
    }

    /** Who has that name at this moment, without a look at her: locked by this id, she is read as she then is. */
    public Optional<UUID> idOf(String username) {
        return find("select id from User where username = ?1", username)
                .project(UUID.class)
                .firstResultOptional();
    }

    /** By their names, those behind one of them, which need not exist. */
    public List<User> byName(Optional<String> after, int limit) {
        return find("username > ?1 order by username", after.orElse(""))
                .page(0, limit)
                .list();
    }

    /** Lets one transaction at a time do what may leave no admin: who is the last of them is a question about all. */
    public void lockAdmins() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(:key) as text)")
                .setParameter("key", ADMINS)
                .getSingleResult();
    }

    /** Locks them in the order of their ids, so that two who lock several never wait for each other in a ring. */
    public List<User> lock(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Stores another hash in the place of that one. False if that one is stored no more. */
    boolean replaceHash(UUID id, String stored, String another) {
        return update("passwordHash = ?1 where id = ?2 and passwordHash = ?3", another, id, stored) == 1;
    }

    /** Deletes her, and what the database deletes with her. What is pending is written before. */
    public void remove(User user) {
        entities.flush();
        delete("id", user.id());
    }

    /** Whether there is one who can act as such. */
    boolean hasAdmin() {
        return (Boolean) entities.createNativeQuery(
                        "select exists(select from app_user where enabled and 'ADMIN' = any(roles))", Boolean.class)
                .getSingleResult();
    }

    /** Whether there is one besides that one. */
    public boolean hasAdminBeside(UUID id) {
        return (Boolean) entities.createNativeQuery(
                        "select exists(select from app_user where enabled and 'ADMIN' = any(roles) and id <> :id)",
                        Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /**
     * False if the name is taken, by somebody who registered at the same moment included.
     *
     * <p>Said by the database and not by an exception, which would end the transaction.
     */
    boolean add(User user) {
        return entities.createNativeQuery(
                                "insert into app_user (id, username, password_hash, roles, enabled, created_at)"
                                        + " values (:id, :username, :hash, :roles, true, :at) on conflict (username) do nothing")
                        .setParameter("id", user.id())
                        .setParameter("username", user.username())
                        .setParameter("hash", user.passwordHash())
                        .setParameter(
                                "roles", user.roles().stream().map(Role::name).toArray(String[]::new))
                        .setParameter("at", user.createdAt())
                        .executeUpdate()
                == 1;
    }
}
