package authlab.benchmark.report;

import authlab.benchmark.figure.Figure;
import java.util.List;
import java.util.Map;

/**
 * What came of a run.
 *
 * @param environment what it was made on, in the order in which it is read
 * @param effort {@code quick} or {@code full}
 * @param figures in the order in which they were measured
 * @param notes what could not be measured and why, and that the run was cut short
 */
public record Run(Map<String, String> environment, String effort, List<Figure> figures, List<String> notes) {

    public Run {
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
    }
}
