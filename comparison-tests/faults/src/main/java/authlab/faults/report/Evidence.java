package authlab.faults.report;

import authlab.faults.history.History;
import authlab.faults.history.Verdict;
import java.time.Duration;
import java.util.List;

/**
 * A run that is over, with what the checker says of it.
 *
 * @param asked the instances that took part
 */
public record Evidence(String title, List<Asked> asked, History history, Verdict verdict) {

    /**
     * An instance.
     *
     * @param bound how long after the revoking answer it may believe, where that answer was given at the commit
     */
    public record Asked(String name, String setup, Duration bound) {}

    public Evidence {
        asked = List.copyOf(asked);
    }

    /** For the name of a file. */
    String id() {
        return title.replaceAll("[^A-Za-z0-9]+", "-");
    }
}
