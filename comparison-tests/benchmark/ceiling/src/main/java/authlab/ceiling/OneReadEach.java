package authlab.ceiling;

import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The second ceiling: one read by primary key, through the pool, for each request. */
@Path("/api/one")
public class OneReadEach {

    /** So many rows has whoever measures put into the table, with these ids from 1 on. */
    private static final int ROWS = 10_000;

    private final AgroalDataSource pool;

    OneReadEach(AgroalDataSource pool) {
        this.pool = pool;
    }

    @GET
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    public Answer one() throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select username, authenticated_at from person where id = ?")) {
            query.setInt(1, 1 + ThreadLocalRandom.current().nextInt(ROWS));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Answer(
                        row.getString(1), List.of("user"), row.getTimestamp(2).toInstant());
            }
        }
    }
}
