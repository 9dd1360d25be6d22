package authlab.suite;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Person;
import authlab.lab.Database;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * People who have registered, in each database the same as one who really did: hashing a password is the dearest thing that
 * a service does, and nearly every test wants somebody of its own.
 */
final class Members {

    static final String PASSWORD = "correct horse, battery staple";

    /** What her registration wrote, once more for somebody of another name. */
    private static final String COPY = """
            with original as (select * from app_user where username = ?),
            copy as (
                insert into app_user (id, username, password_hash, roles, enabled, created_at)
                select uuidv7(), ?, password_hash, roles, enabled, now() from original
                returning id, created_at),
            opened as (
                insert into account (id, owner_id, opened_with, balance)
                select uuidv7(), copy.id, account.opened_with, account.balance
                from copy, original join account on owner_id = original.id)
            insert into security_event (id, at, type, user_id, ip_address, user_agent)
            select uuidv7(), copy.created_at, type, copy.id, ip_address, user_agent
            from copy, original join security_event on user_id = original.id
            """;

    private final Map<Database, Person> originals = new ConcurrentHashMap<>();

    /** A member of that name. */
    Person named(String username, Scene scene) {
        Sql sql = Sql.of(scene);
        Person original = originals.computeIfAbsent(sql.database(), database -> scene.newcomer());
        assertThat(sql.change(COPY, original.username(), username))
                .as("events of %s", username)
                .isOne();
        return new Person(username, PASSWORD);
    }
}
