package authlab.suite.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import authlab.client.Actor;
import authlab.suite.Scene;
import authlab.suite.Sql;
import java.time.Duration;

/** When a login was used last, as its row tells it. A use is written within half a minute of it. */
record LastUse(Sql sql, String loginId) {

    private static final String AGE =
            "select extract(epoch from clock_timestamp() - last_seen_at)::bigint from login where id = cast(? as uuid)";

    private static final long LONG_SECONDS = 300;

    static LastUse of(Actor actor, Scene scene) {
        return new LastUse(Sql.of(scene), actor.sessionId());
    }

    void wasLongAgo() {
        sql.change(
                "update login set created_at = created_at - interval '10 min',"
                        + " authenticated_at = authenticated_at - interval '10 min',"
                        + " last_seen_at = last_seen_at - interval '10 min' where id = cast(? as uuid)",
                loginId);
    }

    void isAsLongAgo() {
        assertThat(sql.number(AGE, loginId)).isGreaterThan(LONG_SECONDS);
    }

    void isRecent() {
        await("use of " + loginId)
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> sql.number(AGE, loginId) < LONG_SECONDS);
    }
}
