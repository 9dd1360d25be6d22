package authlab.suite.leaks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import authlab.lab.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Every value in every column of every table of a database. */
final class Tables {

    private static final String ALL = """
            select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
            where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'
            """;

    private Tables() {}

    /** Named {@code schema.table.column}. */
    static List<Place> of(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            List<Place> values = new ArrayList<>();
            for (String table : namesOf(statement)) {
                values.addAll(valuesIn(table, statement));
            }
            return values;
        }
    }

    private static List<String> namesOf(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(ALL)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static List<Place> valuesIn(String table, Statement statement) throws SQLException {
        List<Place> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select * from " + table)) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    String name = table + "." + columns.getColumnName(column);
                    values.add(new Place(name, renderings(rows, column, columns.getColumnTypeName(column))));
                }
            }
        }
        return values;
    }

    private static List<String> renderings(ResultSet row, int column, String type) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            return List.of();
        }
        if (!type.equals("bytea")) {
            return List.of(text);
        }
        byte[] bytes = row.getBytes(column);
        return List.of(
                new String(bytes, ISO_8859_1),
                HexFormat.of().formatHex(bytes),
                Base64.getEncoder().encodeToString(bytes),
                Base64.getUrlEncoder().encodeToString(bytes));
    }
}
