package authlab.scenario.forge;

import authlab.scenario.UnpreparedException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A file of test vectors for JSON Web Signatures or JSON Web Keys, as the project Wycheproof has them
 * ({@code json_web_signature_test.json}, {@code json_web_key_test.json}).
 */
public record WycheproofFile(List<Group> groups) {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /**
     * Vectors of one set of keys.
     *
     * @param keys as JWK; the public parts, if the file has them
     */
    public record Group(String comment, List<Map<String, Object>> keys, List<Case> cases) {}

    /**
     * One vector.
     *
     * @param isValid what the file says that it is
     */
    public record Case(int id, String comment, String jws, boolean isValid) {

        @Override
        public String toString() {
            return id + " " + comment;
        }
    }

    /** Reads it; throws {@link UnpreparedException} if it is none. */
    public static WycheproofFile in(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (JsonProcessingException malformed) {
            throw new UnpreparedException(
                    file + " is no file of vectors: " + malformed.getOriginalMessage() + ".", malformed);
        } catch (IOException unreadable) {
            throw new UnpreparedException("Cannot read " + file + ".", unreadable);
        }
    }

    static WycheproofFile parse(String json) throws JsonProcessingException {
        List<Group> groups = new ArrayList<>();
        for (JsonNode group : JSON.readTree(json).path("testGroups")) {
            JsonNode keys = group.has("public") ? group.path("public") : group.path("private");
            groups.add(new Group(group.path("comment").asText(), keysIn(keys), casesIn(group.path("tests"))));
        }
        if (groups.stream().allMatch(group -> group.cases().isEmpty())) {
            throw new UnpreparedException("There is no vector in it: testGroups, each with tests that have a jws.");
        }
        return new WycheproofFile(groups);
    }

    private static List<Map<String, Object>> keysIn(JsonNode keys) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (JsonNode key :
                keys.has("keys") ? keys.path("keys") : JSON.createArrayNode().add(keys)) {
            all.add(JSON.convertValue(key, new TypeReference<Map<String, Object>>() {}));
        }
        return all;
    }

    private static List<Case> casesIn(JsonNode tests) {
        List<Case> all = new ArrayList<>();
        for (JsonNode test : tests) {
            if (test.path("jws").isTextual()) {
                all.add(new Case(
                        test.path("tcId").asInt(),
                        test.path("comment").asText(),
                        test.path("jws").textValue(),
                        test.path("result").asText().equals("valid")));
            }
        }
        return all;
    }
}
