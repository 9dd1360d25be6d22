package authlab.suite.token;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Request;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import authlab.token.Signer;
import com.fasterxml.jackson.databind.JsonNode;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** Whoever has the published keys can verify a token without asking the service, and make none. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JwksTest {

    private static final Request JWKS = Request.get("/.well-known/jwks.json");

    @EachCarrier(of = {Carrier.JWT_BEARER, Carrier.JWT_COOKIE})
    void a_token_verifies_with_the_published_key_that_it_names(Scene scene) throws JoseException {
        TokenScene live = TokenScene.of(scene);
        JsonWebKeySet published = new JsonWebKeySet(scene.service().send(JWKS).text());

        PublicJsonWebKey key = (PublicJsonWebKey)
                published.findJsonWebKey(live.token().headerJson().path("kid").textValue(), "EC", "sig", "ES256");

        assertThat(key).as("the key that signed").isNotNull();
        assertThat(Signer.signed(key, live.token())).isTrue();
        assertThat(Signer.signed(key, live.token().withPayload("{}"))).isFalse();
    }

    @EachCarrier(of = Carrier.JWT_BEARER)
    void nothing_of_a_private_key_is_published(Scene scene) {
        Answer answer = scene.service().send(JWKS);

        assertThat(answer).hasStatus(200).isJson().hasProperties("keys");
        assertThat(answer.json().path("keys"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(namesIn(key))
                        .containsExactlyInAnyOrder("kty", "crv", "x", "y", "kid", "use", "alg"));
    }

    @EachCarrier(of = Carrier.JWT_BEARER)
    void everybody_may_keep_them_for_five_minutes(Scene scene) {
        Answer answer = scene.service().send(JWKS);

        assertThat(answer.header("Cache-Control").orElse("").split(",\\s*"))
                .contains("max-age=300")
                .doesNotContain("no-store", "no-cache", "private");
    }

    private static Iterable<String> namesIn(JsonNode key) {
        return key::fieldNames;
    }
}
