package authlab.lab;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes databases at one PostgreSQL, each with one role of the same name that owns it and may use no other. */
final class Databases {

    private final Database administration;
    private final JdbcUrl server;
    private final Secrets secrets;

    /** @param administration with a role that may create databases and roles */
    Databases(Database administration, Secrets secrets) {
        this.administration = administration;
        this.server = JdbcUrl.parse(administration.jdbcUrl());
        this.secrets = secrets;
    }

    /**
     * Creates what is missing, sets the role's password to the one kept in the lab's folder, and leaves the data alone.
     *
     * @param name of the database and the role: lower-case letters, digits and underscores
     */
    Database keep(String name) throws SQLException {
        try (Connection connection = administration.connect();
                Statement statement = connection.createStatement()) {
            return keep(name, connection, statement);
        }
    }

    /** The same, but whatever database of that name there was is dropped first, with all its connections. */
    Database fresh(String name) throws SQLException {
        try (Connection connection = administration.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            return keep(name, connection, statement);
        }
    }

    /** Another database with the same data and the same owner; nobody may be connected to the original. */
    Database copy(Database original, String name) throws SQLException {
        try (Connection connection = administration.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute(
                    "create database " + name + " owner " + original.username() + " template " + original.name());
            return new Database(server.of(name), original.username(), original.password());
        }
    }

    /** The same of one that is in use: all connections to it end, and new ones are refused until the copy is made. */
    Database copyInUse(Database original, String name) throws SQLException {
        try (Connection connection = administration.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + original.name() + " with allow_connections false");
            try {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                        + original.name() + "'");
                return copy(original, name);
            } finally {
                statement.execute("alter database " + original.name() + " with allow_connections true");
            }
        }
    }

    /** Ends all connections to it first. */
    void drop(Database database) throws SQLException {
        try (Connection connection = administration.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + database.name() + " with (force)");
        }
    }

    private Database keep(String name, Connection connection, Statement statement) throws SQLException {
        String password = secrets.of(name);
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
            statement.execute("create role " + name + " login");
        }
        // The SCRAM verifier, so that no log can hold the password.
        statement.execute("alter role " + name + " password '" + secrets.verifierOf(name) + "'");
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            // Whoever is no superuser must be a member of the role to give it a database; to a superuser it means
            // nothing.
            statement.execute("grant " + name + " to current_user");
            statement.execute("create database " + name + " owner " + name + " encoding 'UTF8' template template0");
            statement.execute("revoke connect, temporary on database " + name + " from public");
        }
        return new Database(server.of(name), name, password);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
