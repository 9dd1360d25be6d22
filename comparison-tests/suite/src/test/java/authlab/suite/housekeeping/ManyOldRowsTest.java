package authlab.suite.housekeeping;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.SESSION;
import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Person;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import authlab.suite.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A heap of old rows goes while people log in. How fast these are is only judged where it can be told: by {@code
 * -Dhousekeeping.rows=1000000}, on a machine that does nothing else.
 */
@ResourceLock("tidy")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManyOldRowsTest {

    private static final int FEW = 20_000;
    private static final int ROWS = Integer.getInteger("housekeeping.rows", FEW);

    /** Enough for a ninety-ninth percentile that is not the slowest one. */
    private static final int LOGINS_MIN = ROWS > FEW ? 400 : 10;

    private static final String LOGINS = """
            insert into login (id, user_id, created_at, authenticated_at, last_seen_at, absolute_expires_at, epoch,
                access_expires_at, ip_address, over_at, over_cause)
            select gen_random_uuid(), (select id from app_user limit 1), at, date_trunc('second', at), at,
                at + interval '12 h', 1, at + interval '5 min', '127.0.0.1', at + interval '1 h', 'LOGOUT'
            from (select now() - interval '2 days' + interval '10 ms' * n as at from generate_series(1, %d) n) as times
            """;

    private static final String SESSION_IDS = """
            insert into session_id (digest, login_id, sealed_csrf_token, replaced_at)
            select sha256(cast(cast(id as text) || n as bytea)), id, sha256(cast(id::text as bytea)), over_at
            from login, generate_series(1, 2) n where over_cause = 'LOGOUT'
            """;

    private static final String REFRESH_TOKENS = """
            insert into refresh_token (login_id, family_digest, rotation_digest, carrier)
            select id, sha256(cast(cast(id as text) as bytea)), sha256(cast(cast(id as text) as bytea)), 'BEARER'
            from login where over_cause = 'LOGOUT'
            """;

    private static final String USED_TOKENS = """
            insert into used_refresh_token (login_id, rotation_digest, first_used_at)
            select id, sha256(cast(cast(id as text) || 'used' as bytea)), over_at
            from login where over_cause = 'LOGOUT'
            """;

    private static final String REVOCATIONS = """
            insert into revocation (login_id, forget_after) select id, over_at from login where over_cause = 'LOGOUT'
            """;

    private static final String LEFT = """
            select (select count(*) from login where over_cause = 'LOGOUT')
                + (select count(*) from revocation where forget_after < now() - interval '12 h')
            """;

    @EachCarrier(
            of = {SESSION, JWT_BEARER},
            in = Configuration.TIDY)
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void they_go_and_who_logs_in_meanwhile_hardly_notices(Scene scene) throws SQLException {
        Sql sql = Sql.of(scene);
        Person person = scene.member();
        List<Long> before;
        try (Connection connection = sql.database().connect();
                Statement statement = connection.createStatement()) {
            // As another instance would, so that nobody begins before there is something to compare with.
            statement.execute("select pg_advisory_lock(x'686f757365'::bigint)");
            fill(statement, scene);
            logins(LOGINS_MIN / 2, () -> false, scene, person);
            before = logins(LOGINS_MIN, () -> false, scene, person);
        }

        long begun = System.nanoTime();
        List<Long> during = logins(LOGINS_MIN, () -> sql.number(LEFT) > 0, scene, person);

        assertThat(sql.number(LEFT)).isZero();
        System.out.printf(
                "%s: %d old logins gone in %d s; login p50 %d ms before, %d ms meanwhile; p99 %d ms before, %d ms"
                        + " meanwhile%n",
                scene,
                ROWS,
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun),
                percentile(50, before),
                percentile(50, during),
                percentile(99, before),
                percentile(99, during));
        if (ROWS > FEW) {
            assertThat(percentile(99, during)).isLessThanOrEqualTo(2 * percentile(99, before));
        }
    }

    private static void fill(Statement statement, Scene scene) throws SQLException {
        statement.execute(LOGINS.formatted(ROWS));
        if (scene.carrier().isJwt()) {
            statement.execute(REFRESH_TOKENS);
            statement.execute(USED_TOKENS);
        } else {
            statement.execute(SESSION_IDS);
        }
        statement.execute(REVOCATIONS);
        statement.execute("analyze");
    }

    /** How long each took, in milliseconds: so many, and as long as it goes on. */
    private static List<Long> logins(int min, BooleanSupplier goesOn, Scene scene, Person person) {
        List<Long> millis = new ArrayList<>();
        while (millis.size() < min || goesOn.getAsBoolean()) {
            long begun = System.nanoTime();
            assertThat(scene.visitor().login(person)).hasStatus(200);
            millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        }
        return millis;
    }

    private static long percentile(int percent, List<Long> millis) {
        List<Long> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }
}
