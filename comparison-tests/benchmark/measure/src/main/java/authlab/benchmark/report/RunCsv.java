package authlab.benchmark.report;

import authlab.benchmark.figure.Figure;
import java.util.stream.Collectors;

/** A run as CSV (RFC 4180), a line for each figure; its rounds stand in one field, with blanks between them. */
final class RunCsv {

    private static final String HEAD = "id,unit,value,min,max,rounds";

    private RunCsv() {}

    static String text(Run run) {
        return run.figures().stream().map(RunCsv::line).collect(Collectors.joining("\r\n", HEAD + "\r\n", "\r\n"));
    }

    private static String line(Figure figure) {
        return String.join(
                ",",
                figure.id(),
                figure.unit(),
                Double.toString(figure.value()),
                Double.toString(figure.min()),
                Double.toString(figure.max()),
                figure.rounds().stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }
}
