package authlab.benchmark;

import authlab.benchmark.measure.Bench;
import authlab.benchmark.measure.Measure;
import authlab.client.NoAnswer;
import authlab.lab.LabException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One question after the other. What one of them could not tell is noted, and the next one is asked; but not when something
 * that the run had started has died, for whatever came after would be told of another run, or fail as well.
 */
final class Asking {

    private final Bench bench;
    private final Supplier<List<String>> dead;
    private final Consumer<String> notes;
    private boolean isOver;

    /**
     * Nothing is asked yet.
     *
     * @param dead the names of what has died, asked when a measure has failed
     * @param notes takes a sentence about each that has
     */
    Asking(Bench bench, Supplier<List<String>> dead, Consumer<String> notes) {
        this.bench = bench;
        this.dead = dead;
        this.notes = notes;
    }

    /** Whether nothing is asked any more. */
    boolean isOver() {
        return isOver;
    }

    void ask(Measure measure) {
        bench.progress().begin(measure.question(), measure.planned(bench.effort()));
        try {
            measure.run(bench);
        } catch (CannotMeasure | LabException | NoAnswer failure) {
            List<String> lost = dead.get();
            isOver = !lost.isEmpty();
            notes.accept(
                    isOver
                            ? String.join(" and ", lost) + " died during “" + measure.question()
                                    + "”, and nothing more was asked: " + failure.getMessage()
                            : "Not all of “" + measure.question() + "” could be measured: " + failure.getMessage());
        } finally {
            bench.progress().end();
        }
    }
}
