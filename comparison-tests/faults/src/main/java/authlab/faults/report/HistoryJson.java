package authlab.faults.report;

import authlab.faults.history.Change;
import authlab.faults.history.Ending;
import authlab.faults.history.FaultWindow;
import authlab.faults.history.Finding;
import authlab.faults.history.Operation;
import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A history for programs. Times are nanoseconds since the run began; those of commits, microseconds of PostgreSQL's clock. */
final class HistoryJson {

    private final JsonGenerator json;

    private HistoryJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(Evidence evidence, long seed, Path file) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8)) {
            new HistoryJson(json).write(evidence, seed);
        }
    }

    private void write(Evidence evidence, long seed) throws IOException {
        json.writeStartObject();
        json.writeStringField("run", evidence.title());
        json.writeNumberField("seed", seed);
        list("instances", evidence.asked(), asked -> {
            json.writeStringField("name", asked.name());
            json.writeStringField("setup", asked.setup());
            json.writeNumberField("boundNanos", asked.bound().toNanos());
        });
        list("findings", evidence.verdict().findings(), this::finding);
        list("faults", evidence.history().faults(), this::fault);
        list("operations", evidence.history().operations(), this::operation);
        list("changes", evidence.history().changes(), this::change);
        list("endings", evidence.history().endings(), this::ending);
        json.writeEndObject();
    }

    @FunctionalInterface
    private interface Writing<T> {
        void write(T one) throws IOException;
    }

    /** One object a line. */
    private <T> void list(String name, List<T> all, Writing<T> writing) throws IOException {
        json.writeArrayFieldStart(name);
        for (T one : all) {
            json.writeRaw('\n');
            json.writeStartObject();
            writing.write(one);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void finding(Finding finding) throws IOException {
        json.writeStringField("kind", finding.kind().toString());
        json.writeNumberField("byNanos", finding.byNanos());
        json.writeArrayFieldStart("shown");
        for (String line : finding.shown()) {
            json.writeString(line);
        }
        json.writeEndArray();
    }

    private void fault(FaultWindow fault) throws IOException {
        json.writeStringField("fault", fault.fault());
        json.writeStringField("instance", fault.instance());
        json.writeNumberField("startNanos", fault.startNanos());
        json.writeNumberField("endNanos", fault.endNanos());
    }

    private void operation(Operation operation) throws IOException {
        json.writeNumberField("id", operation.id());
        json.writeStringField("what", operation.what());
        json.writeStringField("instance", operation.instance());
        json.writeStringField("credential", operation.credential().name());
        json.writeStringField("login", operation.credential().login().name());
        json.writeNumberField("startNanos", operation.startNanos());
        json.writeNumberField("endNanos", operation.endNanos());
        json.writeStringField("outcome", operation.outcome().toString());
        if (!operation.ended().isEmpty()) {
            json.writeStringField("ended", operation.ended().toString());
        }
    }

    private void change(Change change) throws IOException {
        json.writeNumberField("operation", change.operation());
        json.writeNumberField("committedMicros", change.committedMicros());
    }

    private void ending(Ending ending) throws IOException {
        json.writeStringField("what", ending.scope().toString());
        json.writeNumberField("committedMicros", ending.committedMicros());
    }
}
