package authlab.proof;

import authlab.database.ConnectionsBesidePool;
import authlab.database.Sha256;
import authlab.database.SharedRead;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.hibernate.Session;

/**
 * Which proofs were used, on all instances together: a row for each, as long as it could be used again (RFC 9449 §11.1).
 *
 * <p>A row is written by one statement for all who wait, so that nobody's event loop blocks and a busy instance writes them
 * many at once. A statement whose answer is lost is sent once more, and may then find its own row: that refuses a good
 * proof, whose sender makes another, and never believes a used one.
 */
@ApplicationScoped
class UsedProofs {

    /**
     * By the database's own clock a proof is never spent after its row may be gone, however long an instance was stopped
     * between asking and writing.
     */
    private static final String SPEND = """
            insert into used_proof (digest, forget_after)
            select digest, forget_after from unnest(%s) as asked (digest, forget_after)
            where forget_after > (select greatest(clock_timestamp(), watermark) from revocation_state)
            on conflict do nothing
            """;

    private static final String SPEND_ALL = SPEND.formatted("?::bytea[], ?::timestamptz[]") + "returning digest";

    private static final String SPEND_ONE =
            SPEND.formatted("array[cast(:digest as bytea)], array[cast(:forgetAfter as timestamptz)]");

    /** Leaves time for another try on another connection. */
    private static final Duration PATIENCE = Duration.ofMillis(900);

    /** Two instances that write the same rows must not wait for each other. */
    private static final Comparator<Use> IN_ONE_ORDER = Comparator.<Use>comparingLong(use -> use.digest.word(0))
            .thenComparingLong(use -> use.digest.word(1))
            .thenComparingLong(use -> use.digest.word(2))
            .thenComparingLong(use -> use.digest.word(3));

    private final ConnectionsBesidePool connections;
    private final Session database;
    private final AtomicLong statements = new AtomicLong();
    private final SharedRead<Use, Boolean> uses = new SharedRead<>("used-proofs", new Spending());

    UsedProofs(ConnectionsBesidePool connections, Session database) {
        this.connections = connections;
        this.database = database;
    }

    /** One use of a proof. Two of the same proof are not the same, and one of them comes first. */
    static final class Use {
        private final Sha256 digest;
        private final Instant forgetAfter;

        /**
         * @param digest of whatever makes the proof the one that it is
         * @param forgetAfter from then on it is too old for anybody to believe
         */
        Use(Sha256 digest, Instant forgetAfter) {
            this.digest = digest;
            this.forgetAfter = forgetAfter;
        }
    }

    /**
     * Whether this is the first use, which is kept. Never blocks; fails with {@link authlab.database.StoreUnreachable} if
     * that cannot be told.
     */
    CompletionStage<Boolean> spend(Use use) {
        return uses.ask(use);
    }

    /** The same in the transaction under way: if that fails, nothing was used. Blocks. */
    boolean spendWithin(Use use) {
        statements.incrementAndGet();
        return database.createNativeMutationQuery(SPEND_ONE)
                        .setParameter("digest", use.digest.bytes())
                        .setParameter("forgetAfter", use.forgetAfter)
                        .executeUpdate()
                == 1;
    }

    /** So many have been sent to keep proofs, by which many may have been kept at once. */
    long statements() {
        return statements.get();
    }

    void start(@Observes StartupEvent started) {
        uses.start();
    }

    @PreDestroy
    void close() {
        uses.close();
    }

    private final class Spending implements SharedRead.Reading<Use, Boolean> {

        @Override
        public Connection connect() throws SQLException {
            return connections.open(PATIENCE);
        }

        @Override
        public Function<Use, Boolean> read(Connection connection, List<Use> askers) throws SQLException {
            Map<Sha256, Use> first = new HashMap<>();
            askers.forEach(use -> first.putIfAbsent(use.digest, use));
            Set<Sha256> kept = write(
                    connection, first.values().stream().sorted(IN_ONE_ORDER).toList());
            return use -> first.get(use.digest) == use && kept.contains(use.digest);
        }

        private Set<Sha256> write(Connection connection, List<Use> all) throws SQLException {
            byte[][] digests = all.stream().map(use -> use.digest.bytes()).toArray(byte[][]::new);
            String[] ends = all.stream().map(use -> use.forgetAfter.toString()).toArray(String[]::new);
            Set<Sha256> kept = new HashSet<>();
            statements.incrementAndGet();
            try (PreparedStatement statement = connection.prepareStatement(SPEND_ALL)) {
                statement.setArray(1, connection.createArrayOf("bytea", digests));
                statement.setArray(2, connection.createArrayOf("timestamptz", ends));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        kept.add(Sha256.ofDigest(row.getBytes("digest")));
                    }
                }
            }
            return kept;
        }
    }
}
