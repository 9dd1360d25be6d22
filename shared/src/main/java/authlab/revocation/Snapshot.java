package authlab.revocation;

import java.util.Arrays;

/** Which transactions a read of PostgreSQL saw ({@code pg_snapshot}). */
final class Snapshot {

    private final String spelled;
    private final long xmin;
    private final long xmax;
    private final long[] underWay;

    private Snapshot(String spelled, long xmin, long xmax, long[] underWay) {
        this.spelled = spelled;
        this.xmin = xmin;
        this.xmax = xmax;
        this.underWay = underWay;
    }

    /** As PostgreSQL spells it: {@code xmin:xmax:xip,xip}. */
    static Snapshot parse(String spelled) {
        String[] parts = spelled.split(":", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a snapshot is spelled xmin:xmax:xip, not " + spelled);
        }
        long[] underWay = parts[2].isEmpty()
                ? new long[0]
                : Arrays.stream(parts[2].split(",", -1))
                        .mapToLong(Long::parseLong)
                        .toArray();
        return new Snapshot(spelled, Long.parseLong(parts[0]), Long.parseLong(parts[1]), underWay);
    }

    /** Every transaction below it was over. */
    long xmin() {
        return xmin;
    }

    /** No transaction from it on had begun to write. */
    long xmax() {
        return xmax;
    }

    /** Whether it saw what that transaction had committed. */
    boolean sees(long transaction) {
        return transaction < xmin || (transaction < xmax && Arrays.binarySearch(underWay, transaction) < 0);
    }

    String spelled() {
        return spelled;
    }

    @Override
    public String toString() {
        return spelled;
    }
}
