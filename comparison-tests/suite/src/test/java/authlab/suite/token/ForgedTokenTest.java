package authlab.suite.token;

import static authlab.suite.AnswerAssert.assertThat;
import static authlab.suite.Scene.isAlive;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Carrier;
import authlab.suite.Configuration;
import authlab.suite.OnStage;
import authlab.suite.Stage;
import authlab.token.Rewritten;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Tokens that look like hers and are refused: each of the {@link #FORGERIES}, on each carrier. One login serves them all,
 * and lives on.
 */
@OnStage
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForgedTokenTest {

    static final List<Forgery> FORGERIES = Stream.of(
                    SignatureForgeries.all(), HeaderForgeries.all(), ClaimForgeries.all())
            .flatMap(forgeries -> forgeries)
            .toList();

    private TokenScene bearer;
    private TokenScene cookie;

    @BeforeAll
    void log_in(Stage stage) {
        bearer = TokenScene.of(stage.scene(Configuration.ORDINARY, Carrier.JWT_BEARER));
        cookie = TokenScene.of(stage.scene(Configuration.ORDINARY, Carrier.JWT_COOKIE));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("FORGERIES")
    void as_bearer(Forgery forgery) {
        assertThat(bearer.meWith(forgery.by(bearer)))
                .isProblem(401, "unauthenticated")
                .hasHeader("WWW-Authenticate", "Bearer realm=\"authlab\", error=\"invalid_token\"");
        assertThat(isAlive(bearer.actor())).as("she herself").isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("FORGERIES")
    void in_a_cookie(Forgery forgery) {
        assertThat(cookie.meWith(forgery.by(cookie)))
                .isProblem(401, "unauthenticated")
                .hasHeader("WWW-Authenticate", "Cookie realm=\"authlab\"")
                .setsNoCookie();
        assertThat(isAlive(cookie.actor())).as("she herself").isTrue();
    }

    @Test
    void no_two_of_them_are_called_the_same() {
        assertThat(FORGERIES).extracting(Forgery::id).doesNotHaveDuplicates();
    }

    @Test
    void a_token_for_a_cookie_is_no_bearer_token() {
        assertThat(bearer.meWith(cookie.token().text()))
                .isProblem(401, "unauthenticated")
                .hasHeader("WWW-Authenticate", "Bearer realm=\"authlab\", error=\"invalid_token\"");
    }

    @Test
    void a_bearer_token_is_none_for_a_cookie() {
        assertThat(cookie.meWith(bearer.token().text()))
                .isProblem(401, "unauthenticated")
                .hasHeader("WWW-Authenticate", "Cookie realm=\"authlab\"");
    }

    /** The control of the whole table: what is rightly signed and says nothing wrong is believed. */
    @Test
    void signed_by_the_test_with_all_claims_right_a_token_is_believed() {
        for (TokenScene live : List.of(bearer, cookie)) {
            String renamed = Rewritten.with(live.token().claims(), "jti", "\"made-by-a-test\"");

            assertThat(live.meWith(live.signedWith(renamed))).hasStatus(200);
        }
    }

    @Test
    void and_dies_with_its_login(Stage stage) {
        TokenScene live = TokenScene.of(stage.scene(Configuration.ORDINARY, Carrier.JWT_BEARER));
        String own = live.signedWith(live.token().claims().toString());
        assertThat(live.meWith(own)).hasStatus(200);

        live.actor().logout();

        assertThat(live.meWith(own)).isProblem(401, "unauthenticated");
    }
}
