package authlab.suite.contract;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiTest {

    private static final List<String> TOKEN_PROPERTIES =
            List.of("carrier", "accessToken", "tokenType", "expiresIn", "refreshToken");

    private static final List<String> JWT_ALONE = List.of("get /.well-known/jwks.json", "delete /api/admin/keys/{kid}");

    private static final Map<String, String> SUCCESS = Map.ofEntries(
            Map.entry("post /auth/register", "201"),
            Map.entry("post /auth/login", "200"),
            Map.entry("post /auth/refresh", "200"),
            Map.entry("post /auth/logout", "204"),
            Map.entry("post /auth/reauthenticate", "200"),
            Map.entry("post /auth/password", "200"),
            Map.entry("get /auth/csrf", "200"),
            Map.entry("get /auth/events", "200"),
            Map.entry("get /auth/events/stream", "200"),
            Map.entry("get /auth/sessions", "200"),
            Map.entry("delete /auth/sessions", "204"),
            Map.entry("delete /auth/sessions/{id}", "204"),
            Map.entry("get /api/me", "200"),
            Map.entry("get /api/account", "200"),
            Map.entry("get /api/transfers", "200"),
            Map.entry("post /api/transfers", "201"),
            Map.entry("get /api/transfers/{id}", "200"),
            Map.entry("get /api/admin/users", "200"),
            Map.entry("delete /api/admin/users/{username}", "204"),
            Map.entry("put /api/admin/users/{username}/roles", "204"),
            Map.entry("put /api/admin/users/{username}/status", "204"),
            Map.entry("delete /api/admin/users/{username}/sessions", "204"),
            Map.entry("delete /api/admin/sessions", "204"));

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void it_lists_every_endpoint_and_no_other(Scene scene) {
        JsonNode paths = document(scene).path("paths");

        Set<String> listed = new TreeSet<>();
        paths.properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> listed.add(method + " " + path.getKey())));

        Set<String> expected = new TreeSet<>(SUCCESS.keySet());
        if (scene.carrier().isJwt()) {
            expected.addAll(JWT_ALONE);
        }
        assertThat(listed).isEqualTo(expected);
    }

    @EachCarrier(of = Carrier.JWT_BEARER)
    void but_for_credentials_both_services_publish_the_same(Scene scene) {
        JsonNode session = document(scene.stage().scene(Configuration.ORDINARY, Carrier.SESSION));
        JsonNode jwt = document(scene);

        assertThat(withoutCredentials(jwt)).isEqualTo(withoutCredentials(session));
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void each_names_its_credential_schemes(Scene scene) {
        JsonNode schemes = document(scene).path("components").path("securitySchemes");

        assertThat(schemes.findValuesAsText("name"))
                .containsExactlyInAnyOrder(scene.carrier().isJwt() ? "__Host-access" : "__Host-session", "DPoP");
        assertThat(schemes.findValuesAsText("scheme"))
                .containsExactlyInAnyOrderElementsOf(scene.carrier().isJwt() ? List.of("bearer", "DPoP") : List.of());
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void a_credential_is_wanted_alone_or_as_a_bound_one_beside_a_proof(Scene scene) {
        JsonNode ways =
                document(scene).path("paths").path("/api/me").path("get").path("security");

        Set<Set<String>> wanted = new HashSet<>();
        ways.forEach(way -> wanted.add(new TreeSet<>(namesIn(way))));

        assertThat(wanted)
                .isEqualTo(
                        scene.carrier().isJwt()
                                ? Set.of(
                                        Set.of("bearer"),
                                        Set.of("cookie"),
                                        Set.of("dpop", "proof"),
                                        Set.of("cookie", "proof"))
                                : Set.of(Set.of("session"), Set.of("session", "proof")));
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void what_begins_renews_and_ends_a_login_takes_a_proof(Scene scene) {
        JsonNode paths = document(scene).path("paths");

        assertThat(List.of("/auth/login", "/auth/refresh", "/auth/logout"))
                .allSatisfy(path -> assertThat(
                                paths.path(path).path("post").path("parameters").findValuesAsText("name"))
                        .contains("DPoP"));
    }

    @EachCarrier(of = {Carrier.SESSION, Carrier.JWT_BEARER})
    void it_tells_how_success_is_answered(Scene scene) {
        JsonNode paths = document(scene).path("paths");

        SUCCESS.forEach((endpoint, status) -> {
            String[] methodAndPath = endpoint.split(" ", -1);
            JsonNode responses =
                    paths.path(methodAndPath[1]).path(methodAndPath[0]).path("responses");
            Set<String> successes = new TreeSet<>();
            responses.fieldNames().forEachRemaining(successes::add);
            successes.removeIf(code -> !code.startsWith("2"));
            assertThat(successes).as(endpoint).contains(status).isSubsetOf(status, "204");
        });
    }

    private static List<String> namesIn(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static JsonNode document(Scene scene) {
        Answer answer = scene.visitor().get("/q/openapi?format=json");
        assertThat(answer).hasStatus(200);
        return answer.json();
    }

    private static String withoutCredentials(JsonNode document) {
        ObjectNode copy = document.deepCopy();
        ObjectNode schemas = (ObjectNode) copy.path("components").path("schemas");
        JWT_ALONE.forEach(endpoint -> ((ObjectNode) copy.path("paths")).remove(endpoint.split(" ", -1)[1]));
        ((ObjectNode) copy.path("components")).remove("securitySchemes");
        copy.findParents("security").forEach(parent -> ((ObjectNode) parent).remove("security"));
        for (JsonNode schema : schemas) {
            if (schema.path("properties") instanceof ObjectNode properties) {
                properties.remove(TOKEN_PROPERTIES);
            }
            if (schema.path("required") instanceof ArrayNode names) {
                names.removeIf(name -> TOKEN_PROPERTIES.contains(name.asText()));
            }
        }
        withoutEmptyBodies(copy, schemas);
        return copy.toPrettyString();
    }

    /** A body that holds nothing but a token is one more token property. */
    private static void withoutEmptyBodies(ObjectNode document, ObjectNode schemas) {
        Set<String> empty = new TreeSet<>();
        schemas.properties().forEach(schema -> {
            if (schema.getValue().has("properties")
                    && schema.getValue().path("properties").isEmpty()) {
                empty.add(schema.getKey());
            }
        });
        schemas.remove(empty);
        for (JsonNode parent : document.findParents("requestBody")) {
            String reference = parent.path("requestBody").findPath("$ref").asText();
            if (empty.contains(reference.substring(reference.lastIndexOf('/') + 1))) {
                ((ObjectNode) parent).remove("requestBody");
            }
        }
    }
}
