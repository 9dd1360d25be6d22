package authlab.suite.contract;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Request;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** A refusal says what the contract says, and nothing of the inside or of what came in. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SilenceTest {

    private static final String MARK = "Zq7Mark";

    private static final Pattern INSIDE = Pattern.compile(
            "(?i)exception|stack|\\bat [a-z]+\\.|\\b(java|jakarta|io|org|com|authlab)\\.[a-z]+\\.[A-Za-z]|quarkus|vert\\.?x|netty|resteasy|jackson|hibernate"
                    + "|postgres|\\bjdbc|\\bselect\\b|\\binsert\\b|\\bconstraint\\b|<html|<!doctype");

    @EachCarrier
    void refusals_tell_neither_what_is_inside_nor_what_was_sent(Scene scene) {
        Actor actor = scene.loggedIn();
        List<Answer> answers = List.of(
                actor.get("/api/" + MARK),
                actor.get("/api/me/" + MARK + "?x=" + MARK),
                actor.delete("/auth/sessions/" + MARK),
                actor.delete("/auth/sessions?keepCurrent=" + MARK),
                actor.send(Request.of(MARK.toUpperCase(Locale.ROOT), "/api/me")),
                actor.send(Request.get("/api/me")
                        .header(
                                "Cookie",
                                "__Host-session=" + MARK + "; __Host-session=" + MARK + "; __Host-access=" + MARK
                                        + "; __Host-access=" + MARK)),
                scene.service().send(Request.get("/api/me").header("Authorization", "Bearer " + MARK)),
                actor.send(Request.post("/auth/logout").header("Origin", "https://" + MARK)),
                actor.send(Request.post("/auth/reauthenticate").body("text/" + MARK, MARK)),
                actor.send(Request.post("/auth/reauthenticate")
                        .body("application/json", "{\"password\":\"" + MARK + "\"}")),
                actor.send(Request.post("/auth/reauthenticate")
                        .body("application/json", "{\"password\":[\"" + MARK + "\"]}")),
                actor.send(Request.post("/auth/reauthenticate").body("application/json", "{\"password\":" + MARK)),
                actor.send(Request.post("/auth/login")
                        .body("application/json", "{\"username\":\"" + MARK + "\",\"password\":\"" + MARK + "\"}")),
                actor.send(Request.post("/auth/register")
                        .body("application/json", "{\"username\":\"" + MARK + "\",\"password\":\"x\"}")),
                actor.send(Request.post("/auth/register")
                        .body(
                                "application/json",
                                "{\"username\":\"x'; drop table login; --\",\"password\":\"long enough\"}")),
                scene.service()
                        .wire()
                        .send(Request.get("/api/me").header("Host", MARK))
                        .orElseThrow());

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isBetween(400, 499);
            assertThat(answer.problemType()).as(answer.toString()).isPresent();
            assertThat(answer.text()).doesNotContainIgnoringCase(MARK).doesNotContainPattern(INSIDE);
            assertThat(answer.headers().map().toString()).doesNotContainIgnoringCase(MARK);
        });
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void an_unknown_property_is_named_but_its_value_is_not(Scene scene) {
        Answer answer = scene.service()
                .send(Request.post("/auth/login")
                        .body(
                                "application/json",
                                "{\"username\":\"x\",\"password\":\"x\",\"nickname\":\"" + MARK + "\"}"));

        assertThat(answer.text()).contains("nickname").doesNotContain(MARK);
    }
}
