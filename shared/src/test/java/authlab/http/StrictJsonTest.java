package authlab.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.problem.ProblemType;
import authlab.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One JSON text in UTF-8, and nothing around it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StrictJsonTest {

    private static final String ALICE = "{\"username\":\"alice\",\"password\":\"tea-party-at-four\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ALICE,
                " \t\r\n" + ALICE + " \t\r\n",
                "{ \"password\" : \"tea-party-at-four\" ,\n \"username\" : \"alice\" }",
                "{\"\\u0075sername\":\"\\u0061lice\",\"password\":\"tea\\u002dparty-at-four\"}"
            })
    void blanks_order_and_escapes_are_free(String json) throws IOException {
        assertThat(JsonBody.of(json).readAs(RegisterRequest.class))
                .isEqualTo(new RegisterRequest("alice", "tea-party-at-four"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "null",
                "true",
                "42",
                "\"\"",
                "\"text\"",
                "[]",
                "[" + ALICE + "]",
                "{",
                "{}",
                "{\"username\":\"alice\",\"password\":\"tea-party-at-four\"",
                "{\"username\":\"alice\",\"password\":\"tea-party-at-four\",}",
                "{,\"username\":\"alice\",\"password\":\"tea-party-at-four\"}",
                "{\"username\":\"alice\" \"password\":\"tea-party-at-four\"}",
                "{\"username\"=\"alice\",\"password\":\"tea-party-at-four\"}",
                "{'username':'alice','password':'tea-party-at-four'}",
                "{username:\"alice\",\"password\":\"tea-party-at-four\"}",
                "{\"username\":alice,\"password\":\"tea-party-at-four\"}",
                "{\"username\":\"alice\",/* a */\"password\":\"tea-party-at-four\"}",
                "{\"username\":\"alice\",// a\n\"password\":\"tea-party-at-four\"}",
                "# a\n" + ALICE,
                "{\"username\":\"al\nice\",\"password\":\"tea-party-at-four\"}",
                "{\"username\":\"al\0ice\",\"password\":\"tea-party-at-four\"}",
                "{\"username\":\"al\\xice\",\"password\":\"tea-party-at-four\"}",
                "{\"username\":\"al\\'ice\",\"password\":\"tea-party-at-four\"}",
                "{\"username\":\"al\\u00\",\"password\":\"tea-party-at-four\"}",
                ALICE + ALICE,
                ALICE + "x",
                ALICE + "}",
                ALICE + ",",
                ALICE + " null",
                ALICE + "\0",
                ALICE + "//",
                "\0" + ALICE,
                "\u00a0" + ALICE,
                ALICE + "\u00a0",
                ")]}',\n" + ALICE
            })
    void anything_but_one_strict_json_object_is_refused(String json) {
        JsonBody.of(json).fieldAtFaultAs(RegisterRequest.class);
    }

    @Test
    void what_no_utf_8_text_holds_is_refused() {
        assertThat(new JsonBody(ALICE.replace("alice", "alicé").getBytes(ISO_8859_1))
                        .fieldAtFaultAs(RegisterRequest.class))
                .isEqualTo("body");
    }

    /** A lone continuation, an overlong slash, NUL in two bytes, half a pair, beyond Unicode, a character cut short. */
    @ParameterizedTest
    @ValueSource(strings = {"80", "c0af", "c080", "e080af", "eda080", "edb080", "f4908080", "f09f98", "ff", "fe"})
    void bytes_that_are_no_utf_8_are_refused(String hex) {
        String bad = new String(HexFormat.of().parseHex(hex), ISO_8859_1);

        assertThat(new JsonBody(ALICE.replace("alice", bad).getBytes(ISO_8859_1)).fieldAtFaultAs(RegisterRequest.class))
                .isEqualTo("body");
    }

    @Test
    void a_byte_order_mark_is_refused() {
        JsonBody.of("\ufeff" + ALICE).fieldAtFaultAs(RegisterRequest.class);
        JsonBody.of(ALICE + "\ufeff").fieldAtFaultAs(RegisterRequest.class);
    }

    @ParameterizedTest
    @MethodSource("widerEncodings")
    void wider_encodings_are_refused_with_and_without_a_mark(Charset encoding) {
        new JsonBody(ALICE.getBytes(encoding)).fieldAtFaultAs(RegisterRequest.class);
        new JsonBody(("\ufeff" + ALICE).getBytes(encoding)).fieldAtFaultAs(RegisterRequest.class);
    }

    static Stream<Charset> widerEncodings() {
        return Stream.of(UTF_16BE, UTF_16LE, Charset.forName("UTF-32BE"), Charset.forName("UTF-32LE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d", "\\ude00", "\\ude00\\ud83d", "\\ud83dx", "\\ud83d\\ud83d\\ude00"})
    void half_of_a_character_is_refused(String half) {
        assertThat(JsonBody.of(ALICE.replace("tea", half)).fieldAtFaultAs(RegisterRequest.class))
                .isEqualTo("password");
    }

    @Test
    void a_whole_one_is_read_be_it_escaped_or_not() throws IOException {
        assertThat(JsonBody.of(ALICE.replace("tea", "\\ud83d\\ude00"))
                        .readAs(RegisterRequest.class)
                        .password())
                .isEqualTo("😀-party-at-four")
                .isEqualTo(JsonBody.of(ALICE.replace("tea", "😀"))
                        .readAs(RegisterRequest.class)
                        .password());
    }

    @Test
    void exactly_64_kib_are_read_and_one_byte_more_is_too_large() throws IOException {
        String largest = ALICE + " ".repeat(65536 - ALICE.length());

        assertThat(JsonBody.of(largest).readAs(RegisterRequest.class).username())
                .isEqualTo("alice");
        assertThat(Refusal.of(() -> JsonBody.of(largest + " ").readAs(RegisterRequest.class))
                        .type())
                .isEqualTo(ProblemType.PAYLOAD_TOO_LARGE);
    }

    @Test
    void it_is_bytes_that_count_not_characters() {
        String wide = ALICE.replace("tea", "é".repeat(32768));

        assertThat(wide.length()).isLessThan(65536);
        assertThat(Refusal.of(() -> JsonBody.of(wide).readAs(RegisterRequest.class))
                        .type())
                .isEqualTo(ProblemType.PAYLOAD_TOO_LARGE);
    }

    @Test
    void one_that_never_ends_is_given_up() {
        assertThat(Refusal.of(() -> JsonBody.readAs(RegisterRequest.class, new Endless()))
                        .type())
                .isEqualTo(ProblemType.PAYLOAD_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"username\":", "{\"username\":["})
    void one_that_is_nested_deep_is_refused_and_costs_no_stack(String opening) {
        JsonBody.of(opening.repeat(5000)).fieldAtFaultAs(RegisterRequest.class);
    }

    @Test
    void an_empty_body_is_none_where_there_may_be_none() throws IOException {
        assertThat(JsonBody.of("").readAs(RefreshBody.class).refreshToken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" ", "\n", "null", "{}", "[]", "\"\"", "{\"refreshToken\":null}", "{\"refreshToken\":\"a\"}x"})
    void one_that_is_there_must_be_right_once_it_is_looked_at(String json) throws IOException {
        RefreshBody body = JsonBody.of(json).readAs(RefreshBody.class);

        assertThat(body.holdsToken()).isFalse();
        assertThat(Refusal.of(body::refreshToken).type()).isEqualTo(ProblemType.VALIDATION);
    }

    @Test
    void then_it_holds_a_token() throws IOException {
        RefreshBody body = JsonBody.of("{\"refreshToken\":\"F.R\"}").readAs(RefreshBody.class);

        assertThat(body.holdsToken()).isTrue();
        assertThat(body.refreshToken()).contains("F.R");
    }

    @Test
    void one_that_breaks_off_is_malformed() {
        assertThat(Refusal.of(() -> JsonBody.readAs(RegisterRequest.class, new BrokenOff()))
                        .type())
                .isEqualTo(ProblemType.VALIDATION);
    }

    private static final class BrokenOff extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("Connection was closed");
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return read();
        }
    }

    private static final class Endless extends InputStream {

        @Override
        public int read() {
            return ' ';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            Arrays.fill(into, from, from + length, (byte) ' ');
            return length;
        }
    }
}
