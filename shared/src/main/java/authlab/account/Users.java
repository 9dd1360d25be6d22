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

    private final EntityManager entities;

    Users(EntityManager entities) {
        this.entities = entities;
    }

    /** Empty for a name that can be nobody's: it never reaches the database. */
    public Optional<User> named(String username) {
        return User.isUsername(username) ? find("username", username).firstResultOptional() : Optional.empty();
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

    boolean hasAdmin() {
        return (Boolean) entities.createNativeQuery(
                        "select exists(select from app_user where 'ADMIN' = any(roles))", Boolean.class)
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
