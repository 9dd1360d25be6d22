package authlab.faults.history;

import java.util.List;

/**
 * What a history shows.
 *
 * @param beliefs every acceptance of what was dead already, in time or late
 * @param presentedAfterEnd how many requests carried what was dead already: of a history without any, nothing is shown
 * @param undisturbed of requests that no fault touched
 * @param disturbed of the others
 */
public record Verdict(
        List<Finding> findings,
        List<Belief> beliefs,
        long presentedAfterEnd,
        Availability undisturbed,
        Availability disturbed) {

    public Verdict {
        findings = List.copyOf(findings);
        beliefs = List.copyOf(beliefs);
    }

    /** Those of a kind. */
    public List<Finding> of(Finding.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    /** How long after the revoking answer the latest request was sent that was believed; 0 if none was. */
    public long believedAfterEnd() {
        return beliefs.stream().mapToLong(Belief::afterNanos).max().orElse(0);
    }
}
