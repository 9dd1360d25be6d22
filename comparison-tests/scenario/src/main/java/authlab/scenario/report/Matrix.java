package authlab.scenario.report;

import authlab.client.Carrier;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import authlab.scenario.play.Judgement.Verdict;
import authlab.scenario.play.Performance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Performances as people look at them: scenarios below one another in the order of the plays, carriers side by side. */
public record Matrix(List<Row> rows) {

    public Matrix {
        rows = List.copyOf(rows);
    }

    /**
     * All that was played of one scenario.
     *
     * @param cells in the order of {@link Carrier}, those that were asked for
     */
    public record Row(Scenario scenario, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        Tuning tuning() {
            return scenario.facts().tuning();
        }
    }

    /**
     * All that was played of one scenario on one carrier.
     *
     * @param weakened one for each defence that was taken out
     */
    public record Cell(Carrier carrier, Performance healthy, List<Performance> weakened) {

        public Cell {
            weakened = List.copyOf(weakened);
        }

        private static Cell of(Carrier carrier, List<Performance> performances) {
            Map<Boolean, List<Performance>> byWeakened = performances.stream()
                    .collect(Collectors.partitioningBy(
                            performance -> performance.play().without().isPresent()));
            List<Performance> healthy = byWeakened.get(false);
            if (healthy.size() != 1) {
                throw new IllegalArgumentException(
                        healthy.size() + " performances on the healthy service, and not 1: " + performances);
            }
            return new Cell(carrier, healthy.get(0), byWeakened.get(true));
        }

        /** The healthy one first. */
        public List<Performance> performances() {
            return Stream.concat(Stream.of(healthy), weakened.stream()).toList();
        }

        /** The worst of them: one contradiction outweighs all that is fine. */
        public Verdict verdict() {
            List<Verdict> verdicts = performances().stream()
                    .map(performance -> performance.judgement().verdict())
                    .toList();
            return Stream.of(Verdict.CONTRADICTED, Verdict.INCONCLUSIVE, Verdict.AS_EXPECTED)
                    .filter(verdicts::contains)
                    .findFirst()
                    .orElse(Verdict.NOT_APPLICABLE);
        }

        /** Whether it is claimed to bite and nobody looked: services that somebody else runs lack no defence. */
        public boolean isBiteUnshown() {
            return weakened.isEmpty()
                    && !healthy.play().facts().bitesOn(carrier).isEmpty();
        }
    }

    /**
     * Of performances among which each scenario was played once on each healthy service.
     *
     * @throws IllegalArgumentException if one was not, or more often
     */
    public static Matrix of(List<Performance> performances) {
        Map<String, List<Performance>> byId = performances.stream()
                .collect(Collectors.groupingBy(
                        performance -> performance.play().scenario().id(), LinkedHashMap::new, Collectors.toList()));
        return new Matrix(byId.values().stream().map(Matrix::row).toList());
    }

    private static Row row(List<Performance> performances) {
        Map<Carrier, List<Performance>> byCarrier = performances.stream()
                .collect(Collectors.groupingBy(performance -> performance.play().carrier()));
        return new Row(
                performances.get(0).play().scenario(),
                Stream.of(Carrier.values())
                        .filter(byCarrier::containsKey)
                        .map(carrier -> Cell.of(carrier, byCarrier.get(carrier)))
                        .toList());
    }
}
