package authlab.suite.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import authlab.token.Token;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** What an access token says: RFC 9068, and the contract's own claims beside it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessTokenTest {

    /** As the lab sets it. */
    private static final String ISSUER = "https://localhost:9443";

    private static final List<String> CLAIMS = List.of(
            "iss",
            "aud",
            "client_id",
            "sub",
            "sid",
            "jti",
            "iat",
            "exp",
            "auth_time",
            "epoch",
            "roles",
            "preferred_username");

    @EachCarrier(of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE})
    void its_header_names_algorithm_type_and_key_and_nothing_else(Scene scene) {
        TokenScene live = TokenScene.of(scene);

        ObjectNode header = live.token().headerJson();

        assertThat(header.fieldNames()).toIterable().containsExactlyInAnyOrder("alg", "typ", "kid");
        assertThat(header.path("alg").textValue()).isEqualTo("ES256");
        assertThat(header.path("typ").textValue()).isEqualTo("at+jwt");
        assertThat(header.path("kid").textValue()).isEqualTo(live.signer().kid());
    }

    @EachCarrier(of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE})
    void it_has_the_claims_of_the_contract_and_no_other(Scene scene) {
        List<String> expected = new ArrayList<>(CLAIMS);
        if (scene.carrier().usesCookies()) {
            expected.add("csrf");
        }

        ObjectNode claims = TokenScene.of(scene).token().claims();

        assertThat(claims.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(expected);
    }

    @EachCarrier(of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE})
    void it_says_who_says_what_of_whom_to_whom(Scene scene) {
        TokenScene live = TokenScene.of(scene);

        ObjectNode claims = live.token().claims();

        assertThat(claims.path("iss").textValue()).isEqualTo(ISSUER);
        assertThat(claims.path("aud").textValue()).isEqualTo("authlab");
        assertThat(claims.path("client_id").textValue()).isEqualTo("authlab-web");
        assertThat(claims.path("sid").textValue()).isEqualTo(live.actor().sessionId());
        assertThat(claims.path("roles")).hasToString("[\"user\"]");
        assertThat(claims.path("preferred_username").textValue())
                .isEqualTo(live.person().username());
        assertThat(claims.path("epoch").isIntegralNumber()).isTrue();
    }

    @EachCarrier(of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE})
    void it_says_since_when_and_until_when(Scene scene) {
        Actor actor = scene.visitor();
        Instant before = Instant.now();
        Answer login = actor.login(scene.regular());

        ObjectNode claims = claimsOf(actor);

        Instant issuedAt = Instant.ofEpochSecond(claims.path("iat").longValue());
        assertThat(issuedAt).isCloseTo(before, within(5, ChronoUnit.SECONDS));
        assertThat(Instant.ofEpochSecond(claims.path("exp").longValue())).isEqualTo(issuedAt.plusSeconds(300));
        assertThat(Instant.ofEpochSecond(claims.path("auth_time").longValue()))
                .isEqualTo(Instant.parse(login.property("authenticatedAt").orElseThrow()));
    }

    @EachCarrier(of = Carrier.JWT_COOKIE)
    void in_a_cookie_it_is_bound_to_the_csrf_token_of_the_login(Scene scene) {
        Actor actor = scene.loggedIn();

        assertThat(claimsOf(actor).path("csrf").textValue())
                .isEqualTo(actor.credentials().csrfToken().orElseThrow());
    }

    @EachCarrier(of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE})
    void its_subject_is_the_user_and_not_her_name(Scene scene) {
        ObjectNode here = claimsOf(scene.loggedIn());
        ObjectNode there = claimsOf(scene.loggedIn());
        ObjectNode another = claimsOf(scene.loggedIn(scene.member()));

        assertThat(here.path("sub")).isEqualTo(there.path("sub")).isNotEqualTo(another.path("sub"));
        assertThat(here.path("sub").textValue())
                .isNotEmpty()
                .doesNotContain(scene.regular().username());
        assertThat(here.path("sid")).isNotEqualTo(there.path("sid"));
    }

    @EachCarrier(of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE})
    void renewed_it_is_another_token_of_the_same_login(Scene scene) {
        Actor actor = scene.loggedIn();
        ObjectNode first = claimsOf(actor);
        actor.refresh();

        ObjectNode second = claimsOf(actor);

        assertThat(second.path("jti")).isNotEqualTo(first.path("jti"));
        assertThat(second.path("jti").textValue()).isNotEmpty();
        for (String kept : List.of("sub", "sid", "auth_time", "epoch", "roles", "csrf")) {
            assertThat(second.path(kept)).as(kept).isEqualTo(first.path(kept));
        }
    }

    private static ObjectNode claimsOf(Actor actor) {
        return Token.parse(actor.credentials().access().orElseThrow()).claims();
    }
}
