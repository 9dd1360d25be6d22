package authlab.scenario.report;

import authlab.lab.ReportFolder;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.util.List;

/** A run for people: one file that loads nothing and runs no script, so that it can be kept, sent and opened anywhere. */
final class HtmlReport {

    private static final String HTML = "text/html";

    private final Template template;

    HtmlReport() {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                // Plays are full of what attackers write. Escapes only templates that say of which type they are.
                .addResultMapper(new HtmlEscaper(List.of(HTML)))
                // A name that the page does not know is a defect of the template, not an empty text.
                .strictRendering(true)
                .build();
        template = engine.parse(ReportFolder.resource(HtmlReport.class, "page.html"), Variant.forContentType(HTML));
    }

    String text(Run run) {
        return template.data("page", new Page(run))
                .data("style", new RawString(ReportFolder.resource(HtmlReport.class, "page.css")))
                .render();
    }
}
