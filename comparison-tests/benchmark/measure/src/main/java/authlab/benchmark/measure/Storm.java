package authlab.benchmark.measure;

import authlab.benchmark.CannotMeasure;
import authlab.benchmark.Effort;
import authlab.benchmark.load.Loaded;
import authlab.benchmark.place.Freshness;
import authlab.benchmark.place.Subject;
import authlab.client.Carrier;
import authlab.lab.Database;
import authlab.lab.Instance;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What others notice of ten thousand revocations a second. They are written into the log as a service would write them, for
 * two processors could not hash the passwords of so many logins.
 */
public final class Storm implements Measure {

    private static final int PER_SECOND = 10_000;
    private static final int BATCHES_PER_SECOND = 20;
    private static final int NANOS_PER_MS = 1_000_000;

    @Override
    public String id() {
        return "storm";
    }

    @Override
    public String question() {
        return "What do bystanders notice of ten thousand revocations a second?";
    }

    @Override
    public Duration planned(Effort effort) {
        return effort.onlyInFull(Duration.ofSeconds(2 * 55));
    }

    @Override
    public void run(Bench bench) {
        for (Carrier carrier : CARRIERS) {
            Instance instance = bench.ground().fleet().instance(carrier, Freshness.SYNCED_1S, Map.of());
            Subject subject = new Subjects(bench).reader(carrier.id(), carrier, instance);
            Rounds.warmUp(bench, subject);
            measure(bench, subject, instance.database());
            bench.ground().fleet().clear();
        }
    }

    private void measure(Bench bench, Subject subject, Database database) {
        List<Double> shares = new ArrayList<>();
        List<Double> revocations = new ArrayList<>();
        for (int n = 0; n < bench.effort().rounds(); n++) {
            Loaded quiet = load(bench, subject);
            try (Revoker revoker = Revoker.at(database)) {
                long before = revoker.written();
                Loaded stormy = load(bench, subject);
                revocations.add((revoker.written() - before) * 1e9 / stormy.nanos());
                shares.add(stormy.perSecond() / quiet.perSecond());
            }
            bench.progress()
                    .tell("%s: %.2f of the throughput with %.0f revocations/s"
                            .formatted(subject, shares.get(n), revocations.get(n)));
        }
        bench.figures().addMedian("storm/" + subject.id() + "/of-quiet", "", shares);
        bench.figures().addMedian("storm/" + subject.id() + "/revocations", "/s", revocations);
    }

    private static Loaded load(Bench bench, Subject subject) {
        return bench.ground()
                .load(subject, subject.closed(Bench.CONNECTIONS, bench.effort().roundMs()));
    }

    /** Revokes logins that nobody has, at that rate as far as PostgreSQL keeps up. */
    private static final class Revoker implements AutoCloseable {

        private final Database database;
        private final AtomicBoolean closed = new AtomicBoolean();
        private final AtomicLong written = new AtomicLong();
        private final Thread thread = new Thread(this::revoke, "revoker");
        private Exception stopped;

        private Revoker(Database database) {
            this.database = database;
        }

        static Revoker at(Database database) {
            Revoker revoker = new Revoker(database);
            revoker.thread.start();
            return revoker;
        }

        long written() {
            return written.get();
        }

        private void revoke() {
            try (Connection connection = database.connect();
                    PreparedStatement insert =
                            connection.prepareStatement("insert into revocation (login_id, forget_after)"
                                    + " select gen_random_uuid(), clock_timestamp() + interval '1 minute'"
                                    + " from generate_series(1, ?)")) {
                long begun = System.nanoTime();
                for (long batch = 1; !closed.get(); batch++) {
                    insert.setInt(1, PER_SECOND / BATCHES_PER_SECOND);
                    written.addAndGet(insert.executeUpdate());
                    long due = begun + batch * 1_000 / BATCHES_PER_SECOND * NANOS_PER_MS;
                    Pause.of(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                }
            } catch (SQLException | CannotMeasure failure) {
                stopped = failure;
            }
        }

        /** Throws {@link CannotMeasure} if there was no storm any more before that. */
        @Override
        public void close() {
            closed.set(true);
            try {
                thread.join();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            if (stopped != null) {
                throw new CannotMeasure("Cannot revoke: " + stopped.getMessage(), stopped);
            }
        }
    }
}
