package authlab.benchmark.cost;

import java.util.LinkedHashMap;
import java.util.Map;

/** How many rows of each table were written. */
public record Writes(Map<String, Rows> byTable) {

    public Writes {
        byTable = Map.copyOf(byTable);
    }

    /** Since those; a table that was not there then counts in full. */
    public Writes since(Writes earlier) {
        Map<String, Rows> difference = new LinkedHashMap<>();
        byTable.forEach(
                (table, rows) -> difference.put(table, rows.minus(earlier.byTable.getOrDefault(table, Rows.NONE))));
        return new Writes(difference);
    }

    /** Of one table. */
    public Rows of(String table) {
        return byTable.getOrDefault(table, Rows.NONE);
    }

    /** New ones and new versions, of all tables. What was deleted is housekeeping's. */
    public long written() {
        return byTable.values().stream().mapToLong(Rows::written).sum();
    }

    /**
     * Of one table.
     *
     * @param hot of the updated ones, those that stayed on their page and touched no index
     */
    public record Rows(long inserted, long updated, long deleted, long hot) {

        static final Rows NONE = new Rows(0, 0, 0, 0);

        long written() {
            return inserted + updated;
        }

        private Rows minus(Rows other) {
            return new Rows(
                    inserted - other.inserted, updated - other.updated, deleted - other.deleted, hot - other.hot);
        }
    }
}
