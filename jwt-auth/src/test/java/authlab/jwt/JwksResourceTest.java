package authlab.jwt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JwksResourceTest {

    @TempDir
    Path folder;

    @Test
    void all_keys_are_told_with_their_public_members_only() throws JsonProcessingException {
        JsonNode keys = new ObjectMapper().readTree((String) jwks().getEntity()).get("keys");

        assertThat(keys).hasSize(3);
        assertThat(keys.get(0).get("kid").textValue()).isEqualTo("now");
        assertThat(membersOf(keys.get(0))).containsExactlyInAnyOrder("kty", "crv", "x", "y", "kid", "alg", "use");
        assertThat(keys.get(1).get("kid").textValue()).isEqualTo("old");
        assertThat(membersOf(keys.get(1))).containsExactlyInAnyOrder("kty", "n", "e", "kid", "alg", "use");
        assertThat(keys.get(2).get("kid").textValue()).isEqualTo("soon");
        assertThat(membersOf(keys.get(2))).containsExactlyInAnyOrder("kty", "crv", "x", "kid", "alg", "use");
    }

    @Test
    void they_say_what_they_are_for() throws JsonProcessingException {
        JsonNode keys = new ObjectMapper().readTree((String) jwks().getEntity()).get("keys");

        assertThat(keys.get(0).get("alg").textValue()).isEqualTo("ES256");
        assertThat(keys.get(1).get("alg").textValue()).isEqualTo("PS256");
        assertThat(keys.get(2).get("alg").textValue()).isEqualTo("EdDSA");
        assertThat(keys)
                .allSatisfy(key -> assertThat(key.get("use").textValue()).isEqualTo("sig"));
    }

    @Test
    void anyone_may_keep_them_for_five_minutes() {
        assertThat(jwks().getHeaderString("Cache-Control")).isEqualTo("public, max-age=300");
    }

    private Response jwks() {
        return new JwksResource(TestKeys.keys(
                        folder,
                        TestKeys.entry(TestKeys.ED25519, "EdDSA", "soon", "next"),
                        TestKeys.entry(TestKeys.EC, "ES256", "now", "current"),
                        TestKeys.entry(TestKeys.RSA, "PS256", "old", "retired")))
                .jwks();
    }

    private static List<String> membersOf(JsonNode key) {
        List<String> members = new ArrayList<>();
        key.fieldNames().forEachRemaining(members::add);
        return members;
    }
}
