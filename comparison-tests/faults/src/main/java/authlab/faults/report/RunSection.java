package authlab.faults.report;

import authlab.faults.history.Finding;
import authlab.faults.history.Verdict;
import java.util.Locale;
import java.util.stream.Collectors;

/** A run on the page. Keeps the words and the picture, not the history, which may be long. */
record RunSection(boolean isClean, String html) {

    private static final int SHOWN_MAX = 3;
    private static final double NANOS_IN_MS = 1e6;

    static RunSection of(Evidence evidence, String file) {
        Verdict verdict = evidence.verdict();
        String words = String.format(
                Locale.ROOT,
                "%d requests, %d changes, %d revocations; %d requests with what was dead already, %s. Answered: %s"
                        + " undisturbed, %s disturbed.",
                evidence.history().operations().size(),
                evidence.history().changes().size(),
                evidence.history().endings().size(),
                verdict.presentedAfterEnd(),
                believed(verdict),
                verdict.undisturbed(),
                verdict.disturbed());
        return new RunSection(
                verdict.findings().isEmpty(),
                "<section>\n<h2>" + Html.escaped(evidence.title()) + "</h2>\n" + findings(verdict) + "<p>"
                        + Html.escaped(words) + " <a href=\"" + file + "\">History</a></p>\n"
                        + new Timeline(evidence).svg() + "</section>\n");
    }

    private static String believed(Verdict verdict) {
        return verdict.beliefs().isEmpty()
                ? "none of them believed"
                : String.format(
                        Locale.ROOT,
                        "%d of them believed, the latest %.1f ms after the end",
                        verdict.beliefs().size(),
                        verdict.believedAfterEnd() / NANOS_IN_MS);
    }

    private static String findings(Verdict verdict) {
        if (verdict.findings().isEmpty()) {
            return "<p class=\"kept\">✓ Nothing late, nothing stale, nothing refused falsely</p>\n";
        }
        String shown = verdict.findings().stream()
                .limit(SHOWN_MAX)
                .map(Finding::toString)
                .collect(Collectors.joining("\n"));
        return "<p class=\"broken\">✗ " + verdict.findings().size() + " found</p>\n<pre>" + Html.escaped(shown)
                + "</pre>\n";
    }
}
