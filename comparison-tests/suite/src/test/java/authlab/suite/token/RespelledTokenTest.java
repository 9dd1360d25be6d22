package authlab.suite.token;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Request;
import authlab.client.Service;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.OnStage;
import authlab.suite.Scene;
import authlab.suite.Stage;
import authlab.token.Signer;
import authlab.token.Token;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** One token has one spelling: whatever goes by a token's bytes must not be shown the same token under another name. */
@OnStage
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RespelledTokenTest {

    static final List<Forgery> RESPELLINGS = Respellings.all();

    private TokenScene bearer;
    private TokenScene cookie;

    @BeforeAll
    void log_in(Stage stage) {
        bearer = TokenScene.of(stage.scene(Configuration.ORDINARY, Carrier.JWT_BEARER));
        cookie = TokenScene.of(stage.scene(Configuration.ORDINARY, Carrier.JWT_COOKIE));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("RESPELLINGS")
    void as_bearer(Forgery respelling) {
        assertThat(bearer.meWith(respelling.by(bearer)))
                .isProblem(401, "unauthenticated")
                .hasHeader("WWW-Authenticate", "Bearer realm=\"authlab\", error=\"invalid_token\"");
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("RESPELLINGS")
    void in_a_cookie(Forgery respelling) {
        assertThat(cookie.meWith(respelling.by(cookie)))
                .isProblem(401, "unauthenticated")
                .hasHeader("WWW-Authenticate", "Cookie realm=\"authlab\"");
    }

    /** The bytes of no client: the server may refuse them before routing. */
    @Test
    void with_a_line_feed_in_it_a_token_is_not_believed(Stage stage) {
        Service service =
                stage.scene(Configuration.ORDINARY, Carrier.JWT_BEARER).service();
        for (String lineFeed : List.of("\n", "\r\n ", "\r", "\n\t")) {
            String broken = bearer.token().header() + "." + lineFeed
                    + bearer.token().payload() + "." + bearer.token().signature();
            Request request = Request.get("/api/me").header("Authorization", "Bearer " + broken);

            assertThat(service.wire().send(request).map(Answer::status))
                    .as("line feed %s", (Object) lineFeed.chars().toArray())
                    .isIn(Optional.of(400), Optional.of(401), Optional.empty());
        }
    }

    /** Whoever has (r, s) can compute (r, n−s), which verifies as well: so nothing may hang on the signature's bytes. */
    @EachCarrier(of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE})
    void the_twin_of_a_signature_dies_with_its_login(Scene scene) {
        TokenScene live = TokenScene.of(scene);
        String spelled = Respellings.twin(live);
        assertThat(spelled).isNotEqualTo(live.token().text());
        assertThat(Signer.signed(live.signer().key(), Token.parse(spelled))).isTrue();
        Actor twin = live.bearing(spelled);
        assertThat(twin.get("/api/me").status()).isIn(200, 401);

        assertThat(live.actor().logout()).hasStatus(204);

        assertThat(twin.get("/api/me")).isProblem(401, "unauthenticated");
    }
}
