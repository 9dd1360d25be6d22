package authlab.scenario.report;

import authlab.lab.ServiceKind;
import authlab.scenario.Attempt;
import authlab.scenario.Attempt.Inconclusive;
import authlab.scenario.Attempt.Refused;
import authlab.scenario.Attempt.Succeeded;
import authlab.scenario.Catalogue;
import authlab.scenario.Defence;
import authlab.scenario.Expectation;
import authlab.scenario.Expectation.Exposure;
import authlab.scenario.Expectation.NotApplicable;
import authlab.scenario.Expectation.Refusal;
import authlab.scenario.Facts;
import authlab.scenario.Transcript.Line;
import authlab.scenario.Tuning;
import authlab.scenario.play.Performance;
import authlab.scenario.report.Matrix.Cell;
import authlab.scenario.report.Matrix.Row;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Collection;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A run for programs. What each property means stands in {@code report.schema.json}, and nowhere else: a property is added
 * there first.
 */
final class JsonReport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Run run;
    private final Matrix matrix;

    JsonReport(Run run) {
        this.run = run;
        this.matrix = Matrix.of(run.performances());
    }

    String text() {
        ObjectNode report = JSON.createObjectNode().put("$schema", Report.SCHEMA);
        report.set("run", run());
        report.set("scenarios", array(matrix.rows(), JsonReport::scenario));
        report.set("standards", new StandardsJson(matrix).of(run.standards()));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ObjectNode run() {
        ObjectNode node = JSON.createObjectNode()
                .put("begun", run.begun().toString())
                .put("seconds", seconds(run.took()))
                .put("catalogue", Catalogue.all().size());
        node.set("counts", counts());
        node.set("versions", versions());
        node.set("machine", machine());
        node.set(
                "tunings",
                array(matrix.rows().stream().map(Matrix.Row::tuning).distinct().toList(), JsonReport::tuning));
        return node;
    }

    private ObjectNode counts() {
        Counts counts = Counts.of(run.performances());
        return JSON.createObjectNode()
                .put("asExpected", counts.asExpected())
                .put("contradicted", counts.contradicted())
                .put("inconclusive", counts.inconclusive())
                .put("notApplicable", counts.notApplicable());
    }

    private ObjectNode versions() {
        Versions versions = run.versions();
        ObjectNode node = JSON.createObjectNode()
                .put("authLab", versions.authLab())
                .put("quarkus", versions.quarkus())
                .put("java", versions.java());
        versions.postgreSql().ifPresent(version -> node.put("postgreSql", version));
        return node;
    }

    private ObjectNode machine() {
        Machine machine = run.machine();
        return JSON.createObjectNode()
                .put("operatingSystem", machine.operatingSystem())
                .put("architecture", machine.architecture())
                .put("processors", machine.processors())
                .put("memoryBytes", machine.memoryBytes())
                .put("jvm", machine.jvm());
    }

    private static ObjectNode tuning(Tuning tuning) {
        ObjectNode node = JSON.createObjectNode().put("id", Report.idOf(tuning));
        node.set("sessionAuth", settings(tuning, ServiceKind.SESSION_AUTH));
        node.set("jwtAuth", settings(tuning, ServiceKind.JWT_AUTH));
        return node;
    }

    private static ArrayNode settings(Tuning tuning, ServiceKind kind) {
        return array(
                new TreeMap<>(tuning.settingsOf(kind)).entrySet(),
                setting -> JSON.createObjectNode().put("name", setting.getKey()).put("value", setting.getValue()));
    }

    private static ObjectNode scenario(Row row) {
        Facts facts = row.scenario().facts();
        ObjectNode node = JSON.createObjectNode()
                .put("id", row.scenario().id())
                .put("family", row.scenario().family())
                .put("plan", facts.plan())
                .put("because", facts.because())
                .put("tuning", Report.idOf(facts.tuning()));
        facts.standards().forEach(node.putArray("standards")::add);
        node.set("carriers", array(row.cells(), JsonReport::carrier));
        return node;
    }

    private static ObjectNode carrier(Cell cell) {
        ObjectNode node = JSON.createObjectNode().put("carrier", cell.carrier().id());
        node.set("expectation", expectation(cell.healthy().play().expectation()));
        node.set(
                "performances",
                array(
                        cell.performances().stream()
                                .filter(performance -> performance.attempt().isPresent())
                                .toList(),
                        JsonReport::performance));
        return node;
    }

    private static ObjectNode expectation(Expectation expectation) {
        if (expectation instanceof Exposure exposure) {
            return JSON.createObjectNode().put("kind", "exposed").put("limits", exposure.limits());
        }
        if (expectation instanceof Refusal refusal) {
            return JSON.createObjectNode()
                    .put("kind", "refused")
                    .put("status", refusal.status())
                    .put("problemType", refusal.problemType());
        }
        return JSON.createObjectNode()
                .put("kind", "not-applicable")
                .put("reason", ((NotApplicable) expectation).reason());
    }

    private static ObjectNode performance(Performance performance) {
        ObjectNode node = JSON.createObjectNode();
        performance
                .play()
                .without()
                .ifPresent(lack -> node.set("without", array(lack.defences(), JsonReport::defence)));
        node.set("attempt", attempt(performance.attempt().orElseThrow()));
        node.put("verdict", Report.idOf(performance.judgement().verdict()))
                .put("sentence", performance.judgement().sentence())
                .put("seconds", seconds(performance.took()));
        ArrayNode transcript = node.putArray("transcript");
        for (int i = 0; i < performance.transcript().size(); i++) {
            transcript.add(line(performance.transcript().get(i), Pictures.fileOf(performance.play(), i)));
        }
        return node;
    }

    private static ObjectNode defence(Defence defence) {
        return JSON.createObjectNode().put("id", defence.id()).put("phrase", defence.phrase());
    }

    private static ObjectNode attempt(Attempt attempt) {
        ObjectNode node = JSON.createObjectNode();
        if (attempt instanceof Succeeded succeeded) {
            return node.put("outcome", "succeeded").put("prize", succeeded.prize());
        }
        if (attempt instanceof Refused refused) {
            return node.put("outcome", "refused")
                    .put("status", refused.status())
                    .put("problemType", refused.problemType());
        }
        return node.put("outcome", "inconclusive").put("reason", ((Inconclusive) attempt).reason());
    }

    /** @param picture the file of the picture, if it is one */
    private static ObjectNode line(Line line, String picture) {
        ObjectNode node = JSON.createObjectNode();
        if (line instanceof Line.Step step) {
            return node.put("step", step.sentence());
        }
        if (line instanceof Line.Exchange exchange) {
            return node.put("request", exchange.request()).put("answer", exchange.answer());
        }
        if (line instanceof Line.Picture shown) {
            return node.put("picture", shown.caption()).put("file", picture);
        }
        return node.put("more", ((Line.More) line).exchanges());
    }

    /** To the millisecond: more would be noise. */
    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static <T> ArrayNode array(Collection<T> values, Function<T, ObjectNode> form) {
        ArrayNode array = JSON.createArrayNode();
        values.forEach(value -> array.add(form.apply(value)));
        return array;
    }
}
