package authlab.benchmark.measure;

import authlab.benchmark.CannotMeasure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything that is measured, in the order in which it is. */
public final class Measures {

    private static final List<Measure> ALL = List.of(
            new WhatFreshnessCosts(),
            new RevocationDelay(),
            new LoginRefreshLogout(),
            new Writes(),
            new WhatBindingCosts(),
            new Journey(),
            new HowManyLogins(),
            new HowManyRevocations(),
            new Storm(),
            new HowManyInstances(),
            new StartUp());

    private Measures() {}

    /**
     * Those that are wanted.
     *
     * @param wanted ids with commas between them; all if empty
     */
    public static List<Measure> named(Optional<String> wanted) {
        if (wanted.isEmpty()) {
            return ALL;
        }
        return Arrays.stream(wanted.get().split(",")).map(Measures::named).toList();
    }

    private static Measure named(String id) {
        return ALL.stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new CannotMeasure("There is nothing to measure that is called " + id + "; there is "
                        + ALL.stream().map(Measure::id).collect(Collectors.joining(", ")) + "."));
    }
}
