package authlab.scenario.play;

import authlab.lab.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** What a PostgreSQL says that it is. A run does not fail for want of it. */
final class PostgreSqlVersion {

    private PostgreSqlVersion() {}

    static Optional<String> of(Database database) {
        try (Connection connection = database.connect()) {
            return Optional.of(connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException silent) {
            return Optional.empty();
        }
    }
}
