package authlab.scenario.report;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.lab.ReportFolder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is promised to programs, and that it is kept. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemaTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One object of each kind that a report has, by its JSON pointer. */
    private static final List<String> OBJECTS = List.of(
            "",
            "/run",
            "/run/counts",
            "/run/versions",
            "/run/machine",
            "/run/tunings/0",
            "/run/tunings/0/jwtAuth/0",
            "/scenarios/0",
            "/scenarios/0/carriers/0",
            "/scenarios/0/carriers/0/expectation",
            "/scenarios/0/carriers/1/expectation",
            "/scenarios/0/carriers/1/performances/0",
            "/scenarios/0/carriers/1/performances/0/attempt",
            "/scenarios/0/carriers/1/performances/1/attempt",
            "/scenarios/1/carriers/1/performances/0/attempt",
            "/scenarios/0/carriers/1/performances/1/without/0",
            "/scenarios/0/carriers/1/performances/0/transcript/0",
            "/scenarios/0/carriers/1/performances/0/transcript/1",
            "/scenarios/0/carriers/1/performances/0/transcript/2",
            "/scenarios/0/carriers/1/performances/0/transcript/3",
            "/standards/0",
            "/standards/0/chapters/0",
            "/standards/0/chapters/0/requirements/0",
            "/standards/0/chapters/0/requirements/0/jwtAuth",
            "/standards/0/chapters/0/requirements/0/jwtAuth/scenarios/0",
            "/standards/0/chapters/0/requirements/1/sessionAuth",
            "/standards/0/chapters/0/requirements/1/jwtAuth");

    /** What may be absent: each has its own sentence that says when. */
    private static final Set<String> OPTIONAL = Set.of("postgreSql", "without", "level", "note");

    private final JsonNode schema = read(ReportFolder.resource(Report.class, Report.SCHEMA));
    private final JsonNode report = read(new JsonReport(Runs.mixed()).text());

    static Stream<String> objects() {
        return OBJECTS.stream();
    }

    @Test
    void it_is_itself_a_schema() {
        JsonSchema metaschema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of(schema.get("$schema").textValue()));

        assertThat(metaschema.validate(schema)).isEmpty();
    }

    @Test
    void a_report_with_every_verdict_keeps_to_it() {
        assertThat(violations(report)).isEmpty();
    }

    @Test
    void so_does_one_in_which_postgresql_was_not_asked() {
        ((ObjectNode) report.at("/run/versions")).remove("postgreSql");

        assertThat(violations(report)).isEmpty();
    }

    @Test
    void so_does_one_in_which_nothing_was_played() {
        assertThat(violations(read(new JsonReport(Runs.of(List.of())).text()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("objects")
    void an_unknown_property_is_refused_wherever_it_stands(String pointer) {
        ((ObjectNode) report.at(pointer)).put("surprise", 1);

        assertThat(violations(report)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("objects")
    void each_property_is_missed(String pointer) {
        ObjectNode whole = (ObjectNode) report.at(pointer);
        List<String> names = new ArrayList<>();
        whole.fieldNames().forEachRemaining(names::add);
        names.removeAll(OPTIONAL);

        assertThat(names).isNotEmpty().allSatisfy(name -> {
            JsonNode value = whole.remove(name);
            assertThat(violations(report)).isNotEmpty();
            whole.set(name, value);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 399, 500, 503})
    void a_refusal_with_such_a_status_is_refused(int status) {
        ((ObjectNode) report.at("/scenarios/0/carriers/1/performances/0/attempt")).put("status", status);

        assertThat(violations(report)).isNotEmpty();
    }

    @Test
    void a_verdict_of_another_name_is_refused() {
        ((ObjectNode) report.at("/scenarios/0/carriers/1/performances/0")).put("verdict", "passed");

        assertThat(violations(report)).isNotEmpty();
    }

    @Test
    void every_object_in_it_is_closed() {
        assertThat(schema.findParents("properties"))
                .hasSizeGreaterThan(10)
                .allMatch(object -> object.path("additionalProperties").isBoolean()
                        && !object.path("additionalProperties").asBoolean());
    }

    @Test
    void every_property_in_it_is_described() {
        assertThat(schema.findValues("properties"))
                .allSatisfy(properties -> assertThat(properties.properties())
                        .allMatch(property -> isDescribed(property.getValue()), "has a description"));
    }

    private boolean isDescribed(JsonNode property) {
        String definition = property.path("$ref").asText("#/nowhere").substring(1);
        return property.has("description") || schema.at(definition).has("description");
    }

    private Set<ValidationMessage> violations(JsonNode document) {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(schema, config)
                .validate(document);
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(text, malformed);
        }
    }
}
