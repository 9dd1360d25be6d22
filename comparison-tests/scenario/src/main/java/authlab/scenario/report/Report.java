package authlab.scenario.report;

import authlab.lab.ReportFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A run in a folder: {@code index.html} for people; for programs {@code report.json}, and the schema that it keeps to. */
public final class Report {

    static final String PAGE = "index.html";
    static final String JSON = "report.json";
    static final String SCHEMA = "report.schema.json";

    private Report() {}

    /**
     * Writes the report in the place of an older one. Where there is a page, it is whole and so is all beside it: the page
     * goes first and comes last.
     *
     * @return the page
     * @throws UncheckedIOException if the folder cannot be written
     */
    public static Path write(Run run, Path folder) {
        String page = new HtmlReport().text(run);
        String json = new JsonReport(run).text();
        try {
            Files.createDirectories(folder);
            for (String name : List.of(PAGE, JSON, SCHEMA)) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Pictures.write(run.performances(), folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write the report in " + folder, unwritable);
        }
        ReportFolder report = new ReportFolder(folder);
        report.write(SCHEMA, ReportFolder.resource(Report.class, SCHEMA));
        report.write(JSON, json);
        return report.write(PAGE, page);
    }

    /**
     * What was written there, pictures and all, as far as it is of scenarios that there still are. Empty if nothing was.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public static Optional<Run> read(Path folder) {
        Path json = folder.resolve(JSON);
        return Files.exists(json) ? Optional.of(new WrittenRun(folder).read(json)) : Optional.empty();
    }

    /** As both forms of the report spell it, such as {@code as-expected}. */
    static String idOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
