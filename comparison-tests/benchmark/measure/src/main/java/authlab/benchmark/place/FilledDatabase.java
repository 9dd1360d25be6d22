package authlab.benchmark.place;

import static java.nio.charset.StandardCharsets.US_ASCII;

import authlab.benchmark.CannotMeasure;
import authlab.benchmark.load.Lane.Sender;
import authlab.client.Actor;
import authlab.client.Carrier;
import authlab.lab.Database;
import authlab.token.Rewritten;
import authlab.token.Signer;
import authlab.token.Token;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * More logins and revocations than anybody could make through HTTP in the time of a run, written as the services would write
 * them: each login a user's of its own, as alive as one can be.
 */
public final class FilledDatabase {

    private static final int ID_BYTES = 32;

    private final Database database;
    private final SecureRandom random = new SecureRandom();

    public FilledDatabase(Database database) {
        this.database = database;
    }

    /**
     * Adds live logins, most of which nobody uses.
     *
     * @param model somebody who is logged in: the others are like her
     * @param keyRing what jwt-auth signs with
     * @param senders so many of them can be used
     */
    public List<Sender> addLogins(Actor model, Path keyRing, int logins, int senders) {
        List<UUID> used = new ArrayList<>();
        for (int i = 0; i < senders; i++) {
            used.add(new UUID(random.nextLong(), random.nextLong()));
        }
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            UUID original = UUID.fromString(model.sessionId());
            insertUsed(connection, original, used);
            insertUnused(connection, original, logins - senders);
            List<Sender> all = model.carrier() == Carrier.SESSION
                    ? sessions(connection, used, logins - senders)
                    : tokens(model, Signer.of(keyRing), used);
            connection.commit();
            vacuum(connection);
            return all;
        } catch (SQLException failure) {
            throw new CannotMeasure("Cannot fill the database: " + failure.getMessage(), failure);
        }
    }

    /** Adds revocations of logins that nobody uses, none of which may be forgotten for the next hours. */
    public void addRevocations(int revocations) {
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement("insert into revocation (login_id, forget_after)"
                        + " select gen_random_uuid(), clock_timestamp() + interval '3 hours'"
                        + " from generate_series(1, ?)")) {
            insert.setInt(1, revocations);
            insert.executeUpdate();
            vacuum(connection);
        } catch (SQLException failure) {
            throw new CannotMeasure("Cannot fill the database: " + failure.getMessage(), failure);
        }
    }

    private static void insertUsed(Connection connection, UUID original, List<UUID> used) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into login (id, user_id, created_at,"
                + " authenticated_at, last_seen_at, absolute_expires_at, access_expires_at, epoch, ip_address, user_agent)"
                + " select new, user_id, created_at, authenticated_at, clock_timestamp(), absolute_expires_at,"
                + " access_expires_at, epoch, ip_address, user_agent from login cross join unnest(?) as new where id ="
                + " ?")) {
            insert.setArray(1, connection.createArrayOf("uuid", used.toArray()));
            insert.setObject(2, original);
            insert.executeUpdate();
        }
    }

    private static void insertUnused(Connection connection, UUID original, int count) throws SQLException {
        try (PreparedStatement users = connection.prepareStatement("insert into app_user (id, username, password_hash,"
                + " roles, created_at) select gen_random_uuid(), 'filler-' || n, 'none', array['USER'], now()"
                + " from generate_series(1, ?) n")) {
            users.setInt(1, count);
            users.executeUpdate();
        }
        try (PreparedStatement logins = connection.prepareStatement("insert into login (id, user_id, created_at,"
                + " authenticated_at, last_seen_at, absolute_expires_at, access_expires_at, epoch, ip_address, user_agent)"
                + " select gen_random_uuid(), filler.id, login.created_at, authenticated_at, last_seen_at,"
                + " absolute_expires_at, access_expires_at, epoch, ip_address, user_agent from login cross join app_user"
                + " filler where login.id = ? and filler.username like 'filler-%'")) {
            logins.setObject(1, original);
            logins.executeUpdate();
        }
    }

    private List<Sender> sessions(Connection connection, List<UUID> used, int unused) throws SQLException {
        List<Sender> senders = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into session_id (digest, login_id, sealed_csrf_token) values (?, ?, ?)")) {
            for (UUID login : used) {
                byte[] bytes = new byte[ID_BYTES];
                random.nextBytes(bytes);
                String id = Token.base64Url(bytes);
                insert.setBytes(1, sha256(id));
                insert.setObject(2, login);
                insert.setBytes(3, bytes);
                insert.addBatch();
                senders.add(new Sender(Map.of("Cookie", "__Host-session=" + id), null));
            }
            insert.executeBatch();
        }
        if (unused > 0) {
            try (Statement fill = connection.createStatement()) {
                fill.executeUpdate("insert into session_id (digest, login_id, sealed_csrf_token)"
                        + " select sha256(login.id::text::bytea), login.id, sha256(login.id::text::bytea)"
                        + " from login join app_user on app_user.id = user_id where username like 'filler-%'");
            }
        }
        return senders;
    }

    private static List<Sender> tokens(Actor model, Signer signer, List<UUID> used) {
        Token token = Token.parse(model.credentials().access().orElseThrow());
        return used.stream()
                .map(login -> {
                    String claims = Rewritten.with(token.claims(), "sid", "\"" + login + "\"");
                    String other = claims.replace(
                            token.claims().path("jti").asText(),
                            UUID.randomUUID().toString());
                    return new Sender(
                            Map.of(
                                    "Authorization",
                                    "Bearer " + signer.sign(token.headerJson().toString(), other)),
                            null);
                })
                .toList();
    }

    private static void vacuum(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
