package authlab.faults.history;

import java.util.List;

/**
 * What a history shows.
 *
 * @param believedAfterEnd how long after the revoking answer the latest request was sent that was believed; 0 if none was
 * @param undisturbed of requests that no fault touched
 * @param disturbed of the others
 */
public record Verdict(List<Finding> findings, long believedAfterEnd, Availability undisturbed, Availability disturbed) {

    public Verdict {
        findings = List.copyOf(findings);
    }

    /** Those of a kind. */
    public List<Finding> of(Finding.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }
}
