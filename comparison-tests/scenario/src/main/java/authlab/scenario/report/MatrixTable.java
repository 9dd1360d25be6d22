package authlab.scenario.report;

import authlab.client.Carrier;
import authlab.scenario.Attempt;
import authlab.scenario.play.Judgement.Verdict;
import authlab.scenario.report.Matrix.Cell;
import authlab.scenario.report.Matrix.Row;
import java.util.ArrayList;
import java.util.List;

/** The matrix for a terminal: a line for each scenario, a column for each carrier, at most 100 characters wide. */
public final class MatrixTable {

    /** {@code ✗ refused otherwise} and a gap. */
    private static final int CELL_WIDTH = 21;

    /** Leaves room for three cells and the margin. */
    private static final int ID_WIDTH_MAX = 34;

    private static final String MARGIN = "  ";

    private final Matrix matrix;
    private final int idWidth;

    private MatrixTable(Matrix matrix) {
        this.matrix = matrix;
        this.idWidth = Math.min(
                ID_WIDTH_MAX,
                2
                        + matrix.rows().stream()
                                .mapToInt(row -> row.scenario().id().length())
                                .max()
                                .orElse(0));
    }

    public static MatrixTable of(Matrix matrix) {
        return new MatrixTable(matrix);
    }

    /** Colours a text by a verdict, without changing how wide it is on the screen. */
    @FunctionalInterface
    public interface Painter {
        String paint(Verdict verdict, String text);
    }

    /** A heading, then the rows, family by family with a blank line between. */
    public List<String> lines(Painter painter) {
        List<String> lines = new ArrayList<>();
        StringBuilder heading = new StringBuilder(MARGIN + padded("", idWidth));
        for (Carrier carrier : Carrier.values()) {
            heading.append(padded(carrier.id(), CELL_WIDTH));
        }
        lines.add(heading.toString().stripTrailing());
        String family = "";
        for (Row row : matrix.rows()) {
            if (!row.scenario().family().equals(family) && !family.isEmpty()) {
                lines.add("");
            }
            family = row.scenario().family();
            lines.add(line(row, painter));
        }
        return lines;
    }

    private String line(Row row, Painter painter) {
        StringBuilder line = new StringBuilder(MARGIN + padded(row.scenario().id(), idWidth));
        for (Carrier carrier : Carrier.values()) {
            line.append(row.cells().stream()
                    .filter(cell -> cell.carrier() == carrier)
                    .findFirst()
                    .map(cell -> painted(cell, painter))
                    .orElse(" ".repeat(CELL_WIDTH)));
        }
        return line.toString().stripTrailing();
    }

    private static String painted(Cell cell, Painter painter) {
        String text = Outcome.sign(cell.verdict()) + " " + words(cell);
        return painter.paint(cell.verdict(), text) + " ".repeat(Math.max(1, CELL_WIDTH - text.length()));
    }

    /** Of all that was played in a cell the one thing that must not be overlooked. */
    private static String words(Cell cell) {
        Verdict healthy = cell.healthy().judgement().verdict();
        boolean isRefused = cell.healthy()
                .attempt()
                .filter(Attempt.Refused.class::isInstance)
                .isPresent();
        return switch (cell.verdict()) {
            case NOT_APPLICABLE -> "n/a";
            case AS_EXPECTED -> {
                if (!isRefused) {
                    yield "exposed";
                }
                yield cell.weakened().isEmpty() ? "refused" : "refused, bites";
            }
            case INCONCLUSIVE -> "inconclusive";
            case CONTRADICTED -> {
                if (healthy != Verdict.CONTRADICTED) {
                    yield "does not bite";
                }
                yield isRefused ? "refused otherwise" : "overcome";
            }
        };
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
