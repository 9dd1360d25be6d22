package authlab.faults.history;

import java.util.List;

/**
 * All that was seen of a run.
 *
 * @param operations in any order
 * @param changes what the database says was committed by requests that change something
 * @param endings what the database says was revoked
 */
public record History(
        List<Operation> operations, List<Change> changes, List<Ending> endings, List<FaultWindow> faults) {

    public History {
        operations = List.copyOf(operations);
        changes = List.copyOf(changes);
        endings = List.copyOf(endings);
        faults = List.copyOf(faults);
    }
}
