package authlab.lab;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/**
 * Writes what the registration of one person wrote once more for others, who so have her password: hashing one is the
 * dearest thing that a service does, and tests want many people.
 */
public final class BulkRegistration {

    private static final String COPY = """
            with original as (select * from app_user where username = ?),
            copy as (
                insert into app_user (id, username, password_hash, roles, enabled, created_at)
                select uuidv7(), name, password_hash, roles, enabled, now() from original, unnest(?) as name
                returning id, created_at),
            opened as (
                insert into account (id, owner_id, opened_with, balance)
                select uuidv7(), copy.id, account.opened_with, account.balance
                from copy, original join account on owner_id = original.id)
            insert into security_event (id, at, type, user_id, ip_address, user_agent)
            select uuidv7(), copy.created_at, type, copy.id, ip_address, user_agent
            from copy, original join security_event on user_id = original.id
            """;

    private BulkRegistration() {}

    /**
     * All or none of them.
     *
     * @param database of a service, in an embedded PostgreSQL
     * @param original who has registered and done nothing else
     * @param usernames that nobody has there
     */
    public static void copy(Database database, String original, Collection<String> usernames) {
        try (Connection connection = database.connect();
                PreparedStatement copy = connection.prepareStatement(COPY)) {
            Array names = connection.createArrayOf("text", usernames.toArray());
            copy.setString(1, original);
            copy.setArray(2, names);
            int told = copy.executeUpdate();
            if (told != usernames.size()) {
                throw new LabException(
                        original + " was to be copied " + usernames.size() + " times, and was " + told + ".");
            }
        } catch (SQLException failure) {
            throw new LabException(
                    "Nobody can be registered as " + original + " was: " + failure.getMessage(), failure);
        }
    }
}
