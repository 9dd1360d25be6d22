package authlab.suite.login;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Person;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RegistrationTest {

    private static final String PASSWORD = "a password that nobody tries";
    private static final String KEY_EMOJI = "\uD83D\uDD11";

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void a_username_has_3_to_32_characters_of_a_small_alphabet(Scene scene) {
        for (String username : List.of("abc", "0a.", "a-_", "a".repeat(32))) {
            Answer answer = scene.service().register(new Person(username, PASSWORD));
            assertThat(answer).as(username).hasStatus(201);
            assertThat(answer.property("username")).contains(username);
        }
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void any_other_username_is_refused(Scene scene) {
        List<String> refused = List.of(
                "",
                "ab",
                "a".repeat(33),
                "Abc",
                "abC",
                "-abc",
                ".abc",
                "_abc",
                "a b c",
                " abc",
                "abc ",
                "abc\n",
                "abc\u0000",
                "\u00e4bc",
                "ab\u0131",
                "a/c",
                "a@c",
                "a%c",
                "\uFF41bc",
                "ab\u200b");
        for (String username : refused) {
            Answer answer = scene.service().register(new Person(username, PASSWORD));
            assertThat(answer).as("\"" + username + "\"").isViolationOf("username");
        }
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void a_password_has_8_to_128_code_points_of_any_kind(Scene scene) {
        for (String password : List.of(
                "q7!zR w9",
                "q".repeat(126) + "7z",
                KEY_EMOJI.repeat(8),
                KEY_EMOJI.repeat(128),
                "\u0000\u0001\u0002\u0003tab\tx")) {
            Person person = scene.stranger().with(password);
            assertThat(scene.service().register(person))
                    .as("%d code points", codePoints(password))
                    .hasStatus(201);
            assertThat(scene.visitor().login(person))
                    .as("%d code points", codePoints(password))
                    .hasStatus(200);
        }
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void a_shorter_or_longer_one_is_refused(Scene scene) {
        for (String password :
                List.of("", "q7!zRw9", "q".repeat(127) + "7z", KEY_EMOJI.repeat(7), KEY_EMOJI.repeat(129))) {
            Person person = scene.stranger().with(password);
            assertThat(scene.service().register(person))
                    .as("%d code points", codePoints(password))
                    .isViolationOf("password");
        }
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void what_everybody_tries_first_is_refused(Scene scene) {
        Person person = scene.stranger();
        for (String password : List.of(
                "password",
                "12345678",
                "iloveyou",
                "sunshine",
                "baseball",
                "my " + person.username(),
                person.username() + "2026",
                "an authlab secret")) {
            assertThat(scene.service().register(person.with(password)))
                    .as(password)
                    .isViolationOf("password");
        }
        assertThat(scene.visitor().login(person.with("password"))).isProblem(401, "invalid-credentials");
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void a_password_is_used_exactly_as_received(Scene scene) {
        String received = "  Caf\u00e9 \uFB01n\u00e9  ";
        Person person = scene.stranger().with(received);
        assertThat(scene.service().register(person)).hasStatus(201);

        List<String> similar = List.of(
                received.strip(),
                "  Cafe\u0301 \uFB01n\u00e9  ",
                "  Caf\u00e9 fin\u00e9  ",
                received.toLowerCase(Locale.ROOT),
                received + "\u0000",
                received + " ");

        for (String password : similar) {
            assertThat(scene.visitor().login(person.with(password)))
                    .as(password)
                    .isProblem(401, "invalid-credentials");
        }
        assertThat(scene.visitor().login(person)).hasStatus(200);
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void a_name_is_taken_once_and_its_password_stays(Scene scene) {
        Person first = scene.member();
        Person second = first.with("another password entirely");

        Answer answer = scene.service().register(second);

        assertThat(answer).isProblem(409, "conflict").setsNoCookie();
        assertThat(scene.visitor().login(second)).isProblem(401, "invalid-credentials");
        assertThat(scene.visitor().login(first)).hasStatus(200);
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void nobody_registers_as_anything_but_a_user(Scene scene) {
        Person person = scene.stranger();
        Map<String, Object> body =
                Map.of("username", person.username(), "password", person.password(), "roles", List.of("admin"));

        assertThat(scene.visitor().post("/auth/register", body)).isViolationOf("roles");
        assertThat(scene.visitor().login(person)).isProblem(401, "invalid-credentials");
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }
}
