package authlab.lab;

import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * A PostgreSQL of the user's own, named by {@code lab.url}. Its role must be allowed to create databases and roles; the
 * lab makes {@code authlab_session} and {@code authlab_jwt} there, each owned by a role of the same name, leaves them
 * when it stops and uses them again.
 */
final class ForeignPostgreSql implements PostgreSql {

    private final JdbcUrl url;
    private final Databases databases;

    private ForeignPostgreSql(JdbcUrl url, Databases databases) {
        this.url = url;
        this.databases = databases;
    }

    static ForeignPostgreSql at(String labUrl, Secrets secrets) {
        JdbcUrl url = JdbcUrl.parse(labUrl);
        Database administration = new Database(
                url.of(url.database()),
                url.parameter("user").orElse(System.getProperty("user.name")),
                url.parameter("password").orElse(""));
        return new ForeignPostgreSql(url, new Databases(administration, secrets));
    }

    @Override
    public Database database(String name) {
        try {
            return databases.keep(name);
        } catch (SQLException refused) {
            throw failure(name, refused);
        }
    }

    @Override
    public Database freshDatabase(String name) {
        try {
            return databases.fresh(name);
        } catch (SQLException refused) {
            throw failure(name, refused);
        }
    }

    private LabException failure(String name, SQLException refused) {
        String reason = Pattern.compile("\\R").split(String.valueOf(refused.getMessage()), 2)[0];
        return new LabException(
                "The PostgreSQL of lab.url, " + url + ", gave no database " + name + ": " + reason, refused);
    }

    @Override
    public String toString() {
        return "PostgreSQL at " + url;
    }
}
