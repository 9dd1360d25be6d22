package authlab.scenario.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import authlab.scenario.UnpreparedException;
import authlab.scenario.forge.WycheproofFile.Case;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WycheproofFileTest {

    @Test
    void a_group_of_signatures_has_one_key_of_which_the_public_part_is_taken() throws JsonProcessingException {
        WycheproofFile file = WycheproofFile.parse("""
                {"testGroups": [{"comment": "es256",
                  "private": {"kty": "EC", "d": "secret"}, "public": {"kty": "EC", "kid": "one"},
                  "tests": [{"tcId": 18, "comment": "acceptsValid", "jws": "a.b.c", "result": "valid"},
                            {"tcId": 19, "comment": "rejects", "jws": "", "result": "invalid"}]}]}
                """);

        assertThat(file.groups()).hasSize(1);
        assertThat(file.groups().get(0).keys()).containsExactly(Map.of("kty", "EC", "kid", "one"));
        assertThat(file.groups().get(0).cases())
                .containsExactly(new Case(18, "acceptsValid", "a.b.c", true), new Case(19, "rejects", "", false));
    }

    @Test
    void a_group_of_keys_has_any_number_of_them_and_secrets_if_there_is_nothing_else() throws JsonProcessingException {
        WycheproofFile file = WycheproofFile.parse("""
                {"testGroups": [{"comment": "set",
                  "private": {"keys": [{"kty": "oct", "k": "AA"}, {"kty": "EC"}]},
                  "tests": [{"tcId": 1, "comment": "rejects", "jws": "a.b.c", "result": "invalid"}]}]}
                """);

        assertThat(file.groups().get(0).keys()).containsExactly(Map.of("kty", "oct", "k", "AA"), Map.of("kty", "EC"));
    }

    @Test
    void a_file_without_a_vector_is_none() {
        assertThatThrownBy(() -> WycheproofFile.parse("{\"testGroups\": []}")).isInstanceOf(UnpreparedException.class);
        assertThatThrownBy(() -> WycheproofFile.in(Path.of("nowhere.json"))).hasMessageContaining("nowhere.json");
    }
}
