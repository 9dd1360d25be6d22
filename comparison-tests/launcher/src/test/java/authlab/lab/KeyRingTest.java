package authlab.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyRingTest {

    @TempDir
    private Path folder;

    @Test
    void it_holds_one_current_key_and_the_next_with_all_that_jwt_auth_asks_for() throws IOException, JoseException {
        JsonNode keys = new JsonMapper().readTree(ring().toFile()).get("keys");

        assertThat(keys).hasSize(2);
        assertThat(keys.findValuesAsText("status")).containsExactly("current", "next");
        for (JsonNode key : keys) {
            assertThat(key.fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("kty", "crv", "x", "y", "d", "kid", "alg", "use", "status");
            assertThat(key.get("crv").asText()).isEqualTo("P-256");
            assertThat(key.get("alg").asText()).isEqualTo("ES256");
            assertThat(key.get("use").asText()).isEqualTo("sig");
            assertThat(key.get("kid").asText())
                    .isEqualTo(PublicJsonWebKey.Factory.newPublicJwk(key.toString())
                            .calculateBase64urlEncodedThumbprint("SHA-256"));
        }
    }

    @Test
    void it_is_kept_between_starts_for_its_owner_alone() throws IOException {
        String first = Files.readString(ring());

        String second = Files.readString(ring());

        assertThat(second).isEqualTo(first);
        assertThat(Files.getPosixFilePermissions(ring())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private Path ring() {
        return KeyRing.keptIn(folder.resolve("jwt-keys.json"));
    }
}
