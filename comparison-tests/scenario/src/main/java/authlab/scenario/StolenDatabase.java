package authlab.scenario;

import authlab.lab.Database;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A service's database as somebody reads it who got hold of a copy. */
public final class StolenDatabase {

    private static final int COLUMN_TABLE_NAME = 3;

    /** One person of a story leaves a dozen. */
    private static final int ROWS_ABOUT_MAX = 1000;

    private final Database database;

    StolenDatabase(Database database) {
        this.database = database;
    }

    /**
     * One row of a table.
     *
     * @param values by column; text, numbers, times and {@code byte[]} as they are stored
     */
    public record Row(String table, Map<String, Object> values) {

        /** Whether one of its values is that. */
        public boolean mentions(Object value) {
            return values.values().stream()
                    .anyMatch(each -> String.valueOf(each).equals(String.valueOf(value)));
        }
    }

    /** Every row of every table, at most so many of each. */
    public List<Row> rows(int eachMax) {
        return rows("", List.of(), eachMax);
    }

    /** The rows of every table in which one of these texts stands somewhere, such as an id or a name. */
    public List<Row> rowsAbout(Collection<String> texts) {
        List<String> patterns = texts.stream().map(text -> "%" + text + "%").toList();
        return rows("where cast(t as text) like any (?)", patterns, ROWS_ABOUT_MAX);
    }

    private List<Row> rows(String condition, Collection<String> patterns, int eachMax) {
        try (Connection connection = database.connect()) {
            List<Row> rows = new ArrayList<>();
            for (String table : tables(connection)) {
                String sql = "select * from \"" + table + "\" t " + condition + " order by ctid desc limit " + eachMax;
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    if (!patterns.isEmpty()) {
                        statement.setArray(1, connection.createArrayOf("text", patterns.toArray()));
                    }
                    rows.addAll(rowsOf(table, statement));
                }
            }
            return rows;
        } catch (SQLException unreadable) {
            throw new UnpreparedException("the database cannot be read: " + unreadable.getMessage());
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        List<String> tables = new ArrayList<>();
        try (ResultSet table = metaData.getTables(null, "public", null, new String[] {"TABLE"})) {
            while (table.next()) {
                tables.add(table.getString(COLUMN_TABLE_NAME));
            }
        }
        return tables;
    }

    private static List<Row> rowsOf(String table, PreparedStatement statement) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(new Row(table, values(row)));
            }
        }
        return rows;
    }

    private static Map<String, Object> values(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = row.getObject(i);
            if (value != null) {
                values.put(columns.getColumnName(i), value);
            }
        }
        return values;
    }

    @Override
    public String toString() {
        return "a copy of " + database;
    }
}
