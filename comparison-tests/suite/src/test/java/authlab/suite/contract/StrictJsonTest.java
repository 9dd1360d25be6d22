package authlab.suite.contract;

import static authlab.suite.AnswerAssert.assertThat;
import static authlab.suite.Scene.isAlive;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Request;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** NAME and PASSWORD stand for those of somebody who would be let in. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StrictJsonTest {

    private static final String RIGHT = "{\"username\":\"NAME\",\"password\":\"PASSWORD\"}";

    private static final List<String> WRONG = List.of(
            " ",
            "null",
            "[]",
            "[" + RIGHT + "]",
            "\"NAME\"",
            "1",
            "true",
            "{}",
            "{",
            "}",
            "{\"username\":\"NAME\"}",
            "{\"password\":\"PASSWORD\"}",
            "{\"username\":\"NAME\",\"password\":null}",
            "{\"username\":null,\"password\":\"PASSWORD\"}",
            "{\"username\":\"NAME\",\"password\":12345678}",
            "{\"username\":\"NAME\",\"password\":true}",
            "{\"username\":\"NAME\",\"password\":[\"PASSWORD\"]}",
            "{\"username\":[\"NAME\"],\"password\":\"PASSWORD\"}",
            "{\"username\":{\"$ne\":\"\"},\"password\":\"PASSWORD\"}",
            "{\"username\":\"NAME\",\"password\":\"PASSWORD\",\"password\":\"PASSWORD\"}",
            "{\"username\":\"NAME\",\"pass\\u0077ord\":\"PASSWORD\",\"password\":\"PASSWORD\"}",
            "{\"username\":\"NAME\",\"password\":\"PASSWORD\",\"admin\":true}",
            "{\"username\":\"NAME\",\"password\":\"PASSWORD\",\"\":1}",
            "{\"username\":\"NAME\",\"password\":\"PASSWORD\",\"__proto__\":{}}",
            "{\"Username\":\"NAME\",\"Password\":\"PASSWORD\"}",
            RIGHT + RIGHT,
            RIGHT + " x",
            RIGHT + "]",
            RIGHT + "\u0000",
            "\uFEFF" + RIGHT,
            "{\"username\":\"NAME\",\"password\":\"PASSWORD\",}",
            "{username:\"NAME\",password:\"PASSWORD\"}",
            "{'username':'NAME','password':'PASSWORD'}",
            "{\"username\":\"NAME\",/**/\"password\":\"PASSWORD\"}",
            "{\"username\":\"NAME\",\"password\":\"PASSWORD\"} // x",
            "{\"username\":\"NAME\" \"password\":\"PASSWORD\"}",
            "{\"username\":\"NAME\",\"password\":\"PASS\nWORD\"}",
            "{\"username\":\"NAME\",\"password\":\"\\ud800 is half a character\"}",
            "{\"username\":\"NAME\",\"password\":\"\\udc00\\ud800 are two halves\"}",
            "{\"username\":\"NAME\",\"password\":\"\\x41\"}",
            "{\"username\":\"NAME\",\"password\":NaN}",
            "[".repeat(20_000),
            "{\"username\":".repeat(5_000),
            "{\"username\":\"NAME\",\"password\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}",
            "{\"username\":\"NAME\",\"password\":" + "9".repeat(30_000) + "}",
            "{\"username\":\"NAME\",\"password\":1e999999999}");

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void a_login_in_anything_but_plain_json_is_refused(Scene scene) {
        for (byte[] body : wrong(scene)) {
            assertThat(send(scene.visitor(), "/auth/login", body))
                    .as(shown(body))
                    .isProblem(400, "validation")
                    .setsNoCookie();
        }
        assertThat(send(scene.visitor(), "/auth/login", filledIn(RIGHT, scene).getBytes(UTF_8)))
                .hasStatus(200);
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void so_is_a_registration(Scene scene) {
        for (byte[] body : wrong(scene)) {
            assertThat(send(scene.visitor(), "/auth/register", body))
                    .as(shown(body))
                    .isProblem(400, "validation");
        }
    }

    @EachCarrier
    void so_is_a_reauthentication(Scene scene) {
        Actor actor = scene.loggedIn();

        for (byte[] body : wrong(scene)) {
            if (shown(body).startsWith("{\"password\"")) {
                continue; // all that is asked for here
            }
            assertThat(send(actor, "/auth/reauthenticate", body))
                    .as(shown(body))
                    .isProblem(400, "validation")
                    .setsNoCookie();
        }

        assertThat(isAlive(actor)).isTrue();
    }

    @EachCarrier(of = Carrier.JWT_BEARER)
    void so_is_a_refresh_and_a_logout(Scene scene) {
        Actor actor = scene.loggedIn();
        String token = actor.credentials().refresh().orElseThrow();

        for (String template : List.of(
                "null",
                "[]",
                "\"R\"",
                "{\"refreshToken\":null}",
                "{\"refreshToken\":1}",
                "{\"refreshToken\":\"R\",\"x\":1}",
                "{\"refreshToken\":\"R\",\"refreshToken\":\"R\"}",
                "{\"refreshToken\":\"R\"} x",
                "\uFEFF{\"refreshToken\":\"R\"}",
                "{\"refresh_token\":\"R\"}")) {
            byte[] body = template.replace("R\"", token + "\"").getBytes(UTF_8);
            assertThat(send(scene.visitor(), "/auth/refresh", body))
                    .as(template)
                    .isProblem(400, "validation");
            assertThat(send(scene.visitor(), "/auth/logout", body)).as(template).isProblem(400, "validation");
        }

        assertThat(isAlive(actor)).isTrue();
        assertThat(actor.refresh()).hasStatus(200);
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void the_refusal_names_the_property_at_fault(Scene scene) {
        assertThat(send(scene.visitor(), "/auth/login", bytes("{\"username\":\"x\",\"password\":1}")))
                .isViolationOf("password");
        assertThat(send(scene.visitor(), "/auth/login", bytes("{\"username\":\"x\"}")))
                .isViolationOf("password");
        assertThat(send(scene.visitor(), "/auth/login", bytes("{\"username\":\"x\",\"password\":\"x\",\"admin\":1}")))
                .isViolationOf("admin");
        assertThat(send(scene.visitor(), "/auth/login", bytes("{"))).isViolationOf("body");
    }

    private static List<byte[]> wrong(Scene scene) {
        List<byte[]> all = new ArrayList<>(
                WRONG.stream().map(text -> bytes(filledIn(text, scene))).toList());
        String right = filledIn(RIGHT, scene);
        all.add(right.getBytes(UTF_16));
        // A byte that begins a character and is not followed up, an overlong NUL, half a surrogate pair.
        for (String bad : List.of("\u00c3(", "\u00c0\u0080", "\u00ed\u00a0\u0080", "\u00ff")) {
            all.add(right.replace("\"}", bad + "\"}").getBytes(ISO_8859_1));
        }
        return all;
    }

    private static String filledIn(String template, Scene scene) {
        return template.replace("NAME", scene.regular().username())
                .replace("PASSWORD", scene.regular().password());
    }

    private static Answer send(Actor actor, String path, byte[] body) {
        return actor.send(
                Request.post(path).header("Content-Type", "application/json").body(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String shown(byte[] body) {
        String text = new String(body, ISO_8859_1);
        return text.substring(0, Math.min(100, text.length()));
    }
}
