package authlab.suite.leaks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.lab.Database;
import authlab.suite.Configuration;
import authlab.suite.OnStage;
import authlab.suite.Stage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** That {@link NothingLeaksTest} finds nothing means something: what is there is found, however it is kept. */
@OnStage
@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchTest {

    /** 32 bytes, with both characters in which base64 and base64url differ. */
    private static final Secret PLANTED = new Secret("planted", "-_8AAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxw");

    private static final Secret ABSENT = new Secret("absent", "-_8AAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGx0");

    @Test
    void in_a_table_it_finds_text_and_bytes_in_every_encoding(Stage stage) throws SQLException {
        Database database = stage.lab(Configuration.ORDINARY).postgreSql().freshDatabase("search");
        byte[] characters = PLANTED.text().getBytes(UTF_8);
        byte[] decoded = Base64.getUrlDecoder().decode(PLANTED.text());
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table of_bytes (as_characters bytea, decoded bytea, within bytea)");
            statement.execute("create table of_text (plain text, list text[], doc jsonb, hex text, base64 text)");
            insert(connection, "of_bytes", List.of(characters, decoded, ("\0" + PLANTED.text()).getBytes(UTF_8)));
            insert(
                    connection,
                    "of_text",
                    List.of(
                            "before " + PLANTED.text() + " behind",
                            connection.createArrayOf("text", new String[] {PLANTED.text()}),
                            "{\"a\":[{\"b\":\"" + PLANTED.text() + "\"}]}",
                            "0x" + HexFormat.of().withUpperCase().formatHex(decoded),
                            Base64.getEncoder().encodeToString(decoded)));
        }

        List<Place> places = Tables.of(database);

        assertThat(Place.holding(PLANTED, places))
                .containsExactlyInAnyOrder(
                        "public.of_bytes.as_characters",
                        "public.of_bytes.decoded",
                        "public.of_bytes.within",
                        "public.of_text.plain",
                        "public.of_text.list",
                        "public.of_text.doc",
                        "public.of_text.hex",
                        "public.of_text.base64");
        assertThat(Place.holding(ABSENT, places)).isEmpty();
    }

    private static void insert(Connection connection, String table, List<Object> values) throws SQLException {
        String marks = table.equals("of_text") ? "?, ?, ?::jsonb, ?, ?" : "?, ?, ?";
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " values (" + marks + ")")) {
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            insert.execute();
        }
    }
}
