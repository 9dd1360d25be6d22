package authlab.throttle;

import authlab.database.Sha256;
import authlab.database.StoreUnreachable;
import io.agroal.api.AgroalDataSource;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Token buckets (Bucket4j) in PostgreSQL, by its clock. Every method blocks, needs no transaction and must not be called in
 * one: what was counted stays counted, whatever becomes of the rest.
 */
@ApplicationScoped
class Buckets {

    /** A bucket that is full again is begun anew, so that its period begins with what is counted next. */
    private static final String OPEN = """
            with begun as (
                insert into throttle_bucket (id) select unnest(?)
                on conflict (id) do update set state = null, full_at = '-infinity'
                    where throttle_bucket.full_at <= clock_timestamp()
                returning id)
            select clock_timestamp() as now, array(select id from begun) as begun
            """;

    private static final String FORGET = """
            delete from throttle_bucket where id in (
                select id from throttle_bucket where full_at <= clock_timestamp()
                order by full_at limit ? for update skip locked)
            """;

    private final AgroalDataSource database;

    Buckets(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * The buckets of these limits, in their order, good for as long as one request lasts.
     *
     * @throws StoreUnreachable nothing is known of the buckets
     */
    List<SharedBucket> open(List<Limit> limits) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(OPEN)) {
            Array ids = connection.createArrayOf(
                    "bytea", limits.stream().map(limit -> limit.id().bytes()).toArray(byte[][]::new));
            statement.setArray(1, ids);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                ProxyManager<Sha256> manager = at(row.getTimestamp("now"));
                Set<ByteBuffer> begun = Arrays.stream(
                                (byte[][]) row.getArray("begun").getArray())
                        .map(ByteBuffer::wrap)
                        .collect(Collectors.toUnmodifiableSet());
                return limits.stream()
                        .map(limit -> new SharedBucket(
                                manager.builder().build(limit.id(), limit::tokens),
                                !begun.contains(ByteBuffer.wrap(limit.id().bytes()))))
                        .toList();
            }
        } catch (SQLException failure) {
            throw new StoreUnreachable(failure);
        }
    }

    /** Deletes at most so many buckets that are full again. How many it were. */
    int forget(int atMost) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setInt(1, atMost);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new StoreUnreachable(failure);
        }
    }

    private ProxyManager<Sha256> at(Timestamp now) {
        return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(
                        (PreparedStatement statement, int index, Sha256 id) -> statement.setBytes(index, id.bytes()))
                .table("throttle_bucket")
                .clientClock(goingOnFrom(now))
                .addCustomColumn(new FullAt())
                .build();
    }

    /** Behind PostgreSQL's clock by less than the question took. */
    private static TimeMeter goingOnFrom(Timestamp now) {
        long begun = System.nanoTime();
        long then = ChronoUnit.NANOS.between(Instant.EPOCH, now.toInstant());
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return then + System.nanoTime() - begun;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
