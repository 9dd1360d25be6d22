package authlab.suite.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import authlab.client.Actor;
import authlab.client.Carrier;
import authlab.lab.Instance;
import authlab.lab.ServiceKind;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.OnStage;
import authlab.suite.Scene;
import authlab.suite.Sql;
import authlab.suite.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who only looks writes nothing, but now and then that she was there. The grain of that is a minute here. */
@OnStage
@DisplayNameGeneration(ReplaceUnderscores.class)
@ResourceLock("tidy")
class IdleReadsTest {

    private static final List<String> READS = List.of(
            "/api/me",
            "/api/account",
            "/api/transfers",
            "/api/transfers/018f0000-0000-7000-8000-000000000000",
            "/auth/csrf",
            "/auth/sessions",
            "/api/me");

    /** But that of the instances that run. */
    private static final String TABLES = "select table_name from information_schema.tables"
            + " where table_schema = 'public' and table_name <> 'instance' order by 1";

    /** Each row with the transaction that wrote it and the place where it lies: any write at all shows. */
    private static final String AS_WRITTEN =
            "select md5(coalesce(string_agg(concat(ctid, ' ', xmin, ' ', t), ',' order by ctid), '')) from %s t";

    private static final String BUT_FOR_LAST_SEEN =
            "select md5(string_agg(cast(to_jsonb(t) - 'last_seen_at' as text), ',' order by id)) from login t";

    private static final String LAST_SEEN_AGO =
            "select cast(extract(epoch from now() - last_seen_at) as int) from login where id = cast(? as uuid)";

    /** Of a service of her own: what it is still to write it writes when it stops. */
    @ParameterizedTest
    @EnumSource
    void whoever_was_seen_just_now_writes_nothing_by_looking(Carrier carrier, Stage stage) {
        ServiceKind kind = Stage.kindOf(carrier);
        Instance instance = stage.lab(Configuration.TIDY).start(kind, Configuration.TIDY.settingsOf(kind));
        try {
            Scene scene = stage.scene(instance, carrier);
            Sql sql = Sql.of(scene);
            Actor actor = scene.loggedIn();
            Map<String, String> before = settled(sql);

            readAll(actor);
            readAll(actor);
            instance.stop();

            assertThat(tables(sql)).isEqualTo(before);
        } finally {
            instance.stop();
        }
    }

    /** Of a token it takes half a minute to show: it cannot know of a past that was put into its login's row. */
    @EachCarrier(of = Carrier.SESSION, in = Configuration.TIDY)
    void whoever_was_not_seen_for_a_while_writes_that_alone(Scene scene) {
        Sql sql = Sql.of(scene);
        Actor actor = scene.loggedIn();
        sql.change(
                "update login set created_at = created_at - interval '1 h', last_seen_at = now() - interval '5 min'"
                        + " where id = cast(? as uuid)",
                actor.sessionId());
        Map<String, String> before = settled(sql);
        String logins = sql.text(BUT_FOR_LAST_SEEN);

        readAll(actor);
        await("written").atMost(Duration.ofSeconds(60)).until(() -> sql.number(LAST_SEEN_AGO, actor.sessionId()) < 250);

        Map<String, String> after = tables(sql);
        assertThat(after.remove("login")).isNotEqualTo(before.remove("login"));
        assertThat(after).isEqualTo(before);
        assertThat(sql.text(BUT_FOR_LAST_SEEN)).isEqualTo(logins);
    }

    private static void readAll(Actor actor) {
        READS.forEach(read -> assertThat(actor.get(read).status()).as(read).isIn(200, 204, 404));
    }

    /** What earlier tests left to be done is done. */
    private static Map<String, String> settled(Sql sql) {
        sql.change("delete from throttle_bucket");
        if (sql.number("select count(*) from information_schema.tables where table_name = 'used_refresh_token'") == 1) {
            sql.change("update used_refresh_token set nonce = null where nonce is not null");
        }
        AtomicReference<Map<String, String>> last = new AtomicReference<>(Map.of());
        await("nobody writes any more")
                .pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    Map<String, String> seen = tables(sql);
                    return seen.equals(last.getAndSet(seen));
                });
        return last.get();
    }

    /** What is in each. */
    private static Map<String, String> tables(Sql sql) {
        Map<String, String> tables = new TreeMap<>();
        sql.rows(TABLES).forEach(table -> tables.put(table, sql.text(AS_WRITTEN.formatted(table))));
        return tables;
    }
}
