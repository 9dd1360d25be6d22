package authlab.suite;

import authlab.lab.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A service's database, for what no request shows: what is stored, and what would take a day to come about. */
public record Sql(Database database) {

    public static Sql of(Scene scene) {
        return new Sql(scene.instance().database());
    }

    /** Changes something, by itself; tells how many rows. */
    public int change(String statement, Object... parameters) {
        try (Connection connection = database.connect();
                PreparedStatement prepared = prepared(connection, statement, parameters)) {
            return prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(statement, failure);
        }
    }

    /** The one number that is asked for; zero for none. */
    public long number(String query, Object... parameters) {
        return Long.parseLong(text(query, parameters));
    }

    /** The one value that is asked for, as PostgreSQL writes it; "0" for none. */
    public String text(String query, Object... parameters) {
        List<String> rows = rows(query, parameters);
        return rows.isEmpty() || rows.get(0) == null ? "0" : rows.get(0);
    }

    /** The first column of what is asked for, as PostgreSQL writes it. */
    public List<String> rows(String query, Object... parameters) {
        try (Connection connection = database.connect();
                PreparedStatement prepared = prepared(connection, query, parameters);
                ResultSet row = prepared.executeQuery()) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(row.getString(1));
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(query, failure);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            prepared.setObject(i + 1, parameters[i]);
        }
        return prepared;
    }
}
