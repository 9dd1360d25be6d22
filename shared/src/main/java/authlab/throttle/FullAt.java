package authlab.throttle;

import authlab.database.Sha256;
import io.github.bucket4j.distributed.jdbc.CustomColumnProvider;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When a bucket will be full. The library's own such column goes by the instance's clock. */
final class FullAt implements CustomColumnProvider<Sha256> {

    @Override
    public String getCustomFieldName() {
        return "full_at";
    }

    @Override
    public void setCustomField(
            Sha256 id, int index, PreparedStatement statement, RemoteBucketState state, long nowNanos)
            throws SQLException {
        Instant full = Instant.EPOCH.plusNanos(nowNanos + state.calculateFullRefillingTime(nowNanos));
        statement.setTimestamp(
                index, Timestamp.from(full.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS)));
    }
}
