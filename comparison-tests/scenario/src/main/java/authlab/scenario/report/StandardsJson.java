package authlab.scenario.report;

import authlab.lab.ServiceKind;
import authlab.scenario.report.Standing.Scene;
import authlab.scenario.standards.Coverage.Open;
import authlab.scenario.standards.Coverage.OutOfScope;
import authlab.scenario.standards.Coverage.Shown;
import authlab.scenario.standards.Evidence.Tested;
import authlab.scenario.standards.Evidence.Written;
import authlab.scenario.standards.Requirement;
import authlab.scenario.standards.Standard;
import authlab.scenario.standards.Standard.Chapter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What a report says of standards, for programs; see {@link JsonReport}. */
final class StandardsJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Matrix matrix;

    StandardsJson(Matrix matrix) {
        this.matrix = matrix;
    }

    ArrayNode of(List<Standard> standards) {
        ArrayNode array = JSON.arrayNode();
        standards.forEach(standard -> array.add(standard(standard)));
        return array;
    }

    private ObjectNode standard(Standard standard) {
        ObjectNode node = JSON.objectNode().put("title", standard.title()).put("about", standard.about());
        ArrayNode chapters = node.putArray("chapters");
        for (Chapter chapter : standard.chapters()) {
            ArrayNode requirements =
                    chapters.addObject().put("title", chapter.title()).putArray("requirements");
            chapter.requirements().forEach(requirement -> requirements.add(requirement(requirement)));
        }
        return node;
    }

    private ObjectNode requirement(Requirement requirement) {
        ObjectNode node = JSON.objectNode().put("id", requirement.id());
        requirement.level().ifPresent(level -> node.put("level", level));
        node.put("asks", requirement.asks());
        node.set("sessionAuth", standing(requirement, ServiceKind.SESSION_AUTH));
        node.set("jwtAuth", standing(requirement, ServiceKind.JWT_AUTH));
        return node;
    }

    private ObjectNode standing(Requirement requirement, ServiceKind service) {
        Standing standing = Standing.of(requirement.on(service), service, matrix);
        ObjectNode node = JSON.objectNode().put("state", Report.idOf(standing.state()));
        if (standing.coverage() instanceof OutOfScope outOfScope) {
            return node.put("reason", outOfScope.because());
        }
        if (standing.coverage() instanceof Open open) {
            return node.put("reason", open.missing());
        }
        return shown(node, (Shown) standing.coverage(), standing.scenarios());
    }

    private static ObjectNode shown(ObjectNode node, Shown shown, List<Scene> scenes) {
        ArrayNode scenarios = node.putArray("scenarios");
        scenes.forEach(
                scene -> scenarios.addObject().put("id", scene.scenario()).put("state", Report.idOf(scene.state())));
        shown.by(Tested.class).map(Tested::toString).forEach(node.putArray("tests")::add);
        shown.by(Written.class).map(Written::toString).forEach(node.putArray("documents")::add);
        return shown.note().isEmpty() ? node : node.put("note", shown.note());
    }
}
