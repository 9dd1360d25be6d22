package authlab.suite.housekeeping;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.SESSION;
import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import authlab.client.Actor;
import authlab.client.Person;
import authlab.client.Request;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Moment;
import authlab.suite.Scene;
import authlab.suite.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Logins may idle for 15 min and last for 12 h here; what is to be old is made so in the database. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ResourceLock("tidy")
class HousekeepingTest {

    private static final String BEGUN_AGO = "update login set created_at = created_at - cast(? as interval),"
            + " authenticated_at = authenticated_at - cast(? as interval),"
            + " last_seen_at = last_seen_at - cast(? as interval),"
            + " absolute_expires_at = absolute_expires_at - cast(? as interval) where id = cast(? as uuid)";

    private static final String ANOTHER_KEEPS_HOUSE = "select pg_advisory_lock(x'686f757365'::bigint)";
    private static final String ANOTHER_HAS_DONE = "select pg_advisory_unlock(x'686f757365'::bigint)";

    private static final String WATERMARK_COVERS_ALL_THAT_IS_GONE = """
            select case
                when watermark > clock_timestamp() then 'the watermark is ahead of the clock'
                when (select count(*) from revocation where login_id = mark and forget_after > watermark) <>
                    (select count(*) from generate_series(-300, 300) n where base + interval '10 ms' * n > watermark)
                then 'something beyond the watermark is gone'
                else 'good' end
            from revocation_state, cast(? as timestamptz) base, cast(? as uuid) mark
            """;

    @EachCarrier(
            of = {SESSION, JWT_BEARER},
            in = Configuration.TIDY)
    void a_login_goes_some_time_after_its_absolute_end_and_what_is_stored_of_its_credentials_with_it(Scene scene) {
        Sql sql = Sql.of(scene);
        Actor old = renewed(scene.loggedIn());
        Actor justEnded = renewed(scene.loggedIn());

        begunAgo("12 h 10 min", justEnded, sql);
        begunAgo("12 h 16 min", old, sql);

        awaitGone(old, sql);
        assertThat(credentialsOf(old, scene)).isZero();
        awaitRound(sql);
        assertThat(isThere(justEnded, sql))
                .as("ended less than the idle time-out ago")
                .isTrue();
        assertDead(old);

        begunAgo("6 min", justEnded, sql);

        awaitGone(justEnded, sql);
    }

    /** Nobody kept house for so long that both are due at once. */
    @EachCarrier(
            of = {SESSION, JWT_BEARER},
            in = Configuration.TIDY)
    void that_it_expired_is_told_before_it_goes(Scene scene) {
        Sql sql = Sql.of(scene);
        List<Actor> unnoticed = Stream.generate(scene::loggedIn).limit(5).toList();

        unnoticed.forEach(actor -> begunAgo("13 h", actor, sql));

        for (Actor actor : unnoticed) {
            awaitGone(actor, sql);
            assertThat(expiriesOf(actor, sql)).isOne();
        }
    }

    @EachCarrier(
            of = {SESSION, JWT_BEARER},
            in = Configuration.TIDY)
    void a_login_that_was_ended_stays_until_then_and_may_be_ended_again(Scene scene) {
        Sql sql = Sql.of(scene);
        Person person = scene.member();
        Actor ended = renewed(scene.loggedIn(person));
        Actor current = scene.loggedIn(person);
        assertThat(current.delete("/auth/sessions/" + ended.sessionId())).hasStatus(204);
        long credentials = credentialsOf(ended, scene);

        sql.change("update revocation set forget_after = now() where login_id = cast(? as uuid)", ended.sessionId());
        eventually("forgotten")
                .until(() -> sql.number(
                                "select count(*) from revocation where login_id = cast(? as uuid)", ended.sessionId())
                        == 0);
        awaitRound(sql);

        assertThat(isThere(ended, sql)).isTrue();
        assertThat(credentialsOf(ended, scene)).isEqualTo(credentials).isPositive();
        assertThat(ended.refresh()).isProblem(401, "unauthenticated");
        assertThat(current.delete("/auth/sessions/" + ended.sessionId())).hasStatus(204);
    }

    @EachCarrier(
            of = {SESSION, JWT_BEARER},
            in = Configuration.TIDY)
    void a_revocation_is_forgotten_only_once_the_watermark_has_passed_it(Scene scene) {
        Sql sql = Sql.of(scene);
        Instant base = Instant.now();
        UUID mark = UUID.randomUUID();
        sql.change("""
                insert into revocation (login_id, forget_after)
                select cast(? as uuid), cast(? as timestamptz) + interval '10 ms' * n from generate_series(-300, 300) n
                """, mark, base.toString());

        Moment.meanwhile(
                base.plus(Duration.ofSeconds(3)),
                Duration.ofMillis(20),
                () -> assertThat(sql.text(WATERMARK_COVERS_ALL_THAT_IS_GONE, base.toString(), mark))
                        .isEqualTo("good"));

        eventually("all are over")
                .until(() -> sql.number("select count(*) from revocation where login_id = ?", mark) == 0);
    }

    @EachCarrier(of = JWT_BEARER, in = Configuration.TIDY)
    void a_withdrawn_key_is_never_forgotten(Scene scene) {
        Sql sql = Sql.of(scene);
        sql.change("insert into revocation (kid) values ('a-key-of-long-ago')");

        awaitRound(sql);

        assertThat(sql.number("select count(*) from revocation where kid = 'a-key-of-long-ago'"))
                .isOne();
    }

    @EachCarrier(
            of = {SESSION, JWT_BEARER},
            in = Configuration.TIDY)
    void a_login_that_idled_too_long_is_noticed_without_being_used(Scene scene) {
        Sql sql = Sql.of(scene);
        Actor idle = scene.loggedIn();
        Actor almost = scene.loggedIn();

        // The idle time-out and its grain; and less than both.
        seenAgo("16 min 1 s", idle, sql);
        seenAgo("15 min 50 s", almost, sql);

        eventually("noticed").until(() -> causeOf(idle, sql).equals("EXPIRED"));
        assertThat(expiriesOf(idle, sql)).isOne();
        awaitRound(sql);
        assertThat(causeOf(almost, sql))
                .as("a late use may still be on its way")
                .isEqualTo("0");
        assertDead(almost);
        assertDead(idle);
    }

    /** An access token ends by itself, and knows nothing of a past that was put behind its back. */
    private static void assertDead(Actor actor) {
        if (actor.carrier() == SESSION) {
            assertThat(Scene.isAlive(actor)).as("but nobody believes it").isFalse();
        }
        assertThat(actor.refresh()).isProblem(401, "unauthenticated");
    }

    @EachCarrier(of = SESSION, in = Configuration.TIDY)
    void an_idempotency_key_goes_after_its_day(Scene scene) {
        Sql sql = Sql.of(scene);
        Person payee = scene.member();
        Actor payer = scene.loggedIn();
        for (String key : List.of("young", "old")) {
            assertThat(payer.send(Request.post("/api/transfers")
                            .json(Map.of("to", payee.username(), "amount", 1))
                            .header("Idempotency-Key", key)))
                    .hasStatus(201);
        }

        sql.change("update idempotency_key set created_at = created_at - interval '24 h' where key = 'young'");
        sql.change("update idempotency_key set created_at = created_at - interval '25 h' where key = 'old'");

        eventually("gone").until(() -> sql.number("select count(*) from idempotency_key where key = 'old'") == 0);
        awaitRound(sql);
        assertThat(sql.number("select count(*) from idempotency_key where key = 'young'"))
                .isOne();
    }

    @EachCarrier(of = SESSION, in = Configuration.TIDY)
    void a_security_event_goes_after_ninety_days(Scene scene) {
        Sql sql = Sql.of(scene);
        UUID user = UUID.randomUUID();
        for (Duration age :
                List.of(Duration.ofDays(90).minusHours(1), Duration.ofDays(90).plusHours(1))) {
            Instant at = Instant.now().minus(age);
            sql.change(
                    "insert into security_event (id, at, type, user_id)"
                            + " values (?, cast(? as timestamptz), 'session_created', ?)",
                    idOf(at),
                    at.toString(),
                    user);
        }

        eventually("gone").until(() -> sql.number("select count(*) from security_event where user_id = ?", user) == 1);
        awaitRound(sql);
        assertThat(sql.number(
                        "select cast(extract(day from now() - at) as int) from security_event where user_id = ?", user))
                .isEqualTo(89);
    }

    @EachCarrier(of = SESSION, in = Configuration.TIDY)
    void a_throttle_is_forgotten_when_nothing_counts_any_more(Scene scene) {
        Sql sql = Sql.of(scene);
        for (String until : List.of("-1 s", "1 h")) {
            sql.change(
                    "insert into throttle_bucket (id, full_at)"
                            + " values (sha256(cast(? as bytea)), now() + cast(? as interval))",
                    until,
                    until);
        }

        eventually("gone")
                .until(() -> sql.number("select count(*) from throttle_bucket where id = sha256('-1 s')") == 0);
        awaitRound(sql);
        assertThat(sql.number("select count(*) from throttle_bucket where id = sha256('1 h')"))
                .isOne();
    }

    @EachCarrier(of = JWT_BEARER, in = Configuration.TIDY)
    void what_leads_from_a_used_refresh_token_to_the_next_goes_with_its_leeway(Scene scene) {
        Sql sql = Sql.of(scene);
        Actor actor = renewed(scene.loggedIn());

        // Its leeway is 10 s.
        usedAgo("8 s", actor, sql);

        eventually("gone").until(() -> noncesOf(actor, sql) == 0);
        assertThat(sql.number(
                        "select cast(floor(extract(epoch from now() - first_used_at)) as int) from used_refresh_token"
                                + " where login_id = cast(? as uuid)",
                        actor.sessionId()))
                .isGreaterThanOrEqualTo(10);
        assertThat(actor.refresh()).hasStatus(200);
    }

    @EachCarrier(of = SESSION, in = Configuration.TIDY)
    void a_row_that_somebody_holds_keeps_no_other_waiting(Scene scene) throws SQLException {
        Sql sql = Sql.of(scene);
        Actor expired = scene.loggedIn();
        Actor over = scene.loggedIn();
        assertThat(over.snapshot().logout()).hasStatus(204);
        Actor other = scene.loggedIn();
        try (Connection connection = sql.database().connect();
                Statement statement = connection.createStatement()) {
            // As another instance would, so that nobody is faster.
            statement.execute(ANOTHER_KEEPS_HOUSE);
            List.of(expired, over, other).forEach(actor -> begunAgo("13 h", actor, sql));
            connection.setAutoCommit(false);
            for (Actor held : List.of(expired, over)) {
                statement.execute("select from login where id = '" + held.sessionId() + "' for update");
            }
            statement.execute(ANOTHER_HAS_DONE);

            awaitGone(other, sql);
            assertThat(isThere(expired, sql)).isTrue();
            assertThat(isThere(over, sql)).isTrue();
            connection.commit();
        }
        awaitGone(expired, sql);
        awaitGone(over, sql);
    }

    /** PostgreSQL itself notes how many go with each statement. */
    @EachCarrier(of = JWT_BEARER, in = Configuration.TIDY)
    void what_is_old_goes_a_few_at_a_time(Scene scene) {
        Sql sql = Sql.of(scene);
        sql.change("create table gone_at_once (rows bigint)");
        sql.change("create function note_gone() returns trigger language plpgsql as"
                + " 'begin insert into gone_at_once select count(*) from gone; return null; end'");
        sql.change("create trigger note_gone after delete on revocation referencing old table as gone"
                + " for each statement execute function note_gone()");

        sql.change("insert into revocation (login_id, forget_after)"
                + " select gen_random_uuid(), now() from generate_series(1, 5000)");
        eventually("gone").until(() -> sql.number("select coalesce(sum(rows), 0) from gone_at_once") >= 5000);
        sql.change("drop trigger note_gone on revocation");

        assertThat(sql.number("select max(rows) from gone_at_once")).isLessThanOrEqualTo(500);
    }

    @EachCarrier(of = SESSION, in = Configuration.TIDY)
    void one_instance_does_it_at_a_time(Scene scene) throws SQLException {
        Sql sql = Sql.of(scene);
        Actor old = scene.loggedIn();
        try (Connection connection = sql.database().connect();
                Statement statement = connection.createStatement()) {
            // As another instance would.
            statement.execute(ANOTHER_KEEPS_HOUSE);
            begunAgo("13 h", old, sql);

            Moment.awaitPast(Instant.now().plus(Duration.ofSeconds(1)));

            assertThat(isThere(old, sql)).isTrue();
        }
        awaitGone(old, sql);
    }

    /** However busy the machine is. */
    private static ConditionFactory eventually(String what) {
        return await(what).atMost(Duration.ofSeconds(60));
    }

    /** Everything that was old when this was called has been looked at when it returns. */
    private static void awaitRound(Sql sql) {
        for (int round = 0; round < 2; round++) {
            UUID mark = UUID.randomUUID();
            sql.change("insert into revocation (login_id, forget_after) values (?, now())", mark);
            eventually("a round")
                    .until(() -> sql.number("select count(*) from revocation where login_id = ?", mark) == 0);
        }
    }

    private static Actor renewed(Actor actor) {
        assertThat(actor.refresh()).hasStatus(200);
        return actor;
    }

    private static void begunAgo(String interval, Actor actor, Sql sql) {
        sql.change(BEGUN_AGO, interval, interval, interval, interval, actor.sessionId());
    }

    private static void seenAgo(String interval, Actor actor, Sql sql) {
        sql.change(
                "update login set created_at = created_at - interval '1 h',"
                        + " last_seen_at = now() - cast(? as interval) where id = cast(? as uuid)",
                interval,
                actor.sessionId());
    }

    private static void usedAgo(String interval, Actor actor, Sql sql) {
        sql.change(
                "update used_refresh_token set first_used_at = first_used_at - cast(? as interval)"
                        + " where login_id = cast(? as uuid)",
                interval,
                actor.sessionId());
    }

    private static String causeOf(Actor actor, Sql sql) {
        return sql.text("select over_cause from login where id = cast(? as uuid)", actor.sessionId());
    }

    /** As an id of version 7 begins (RFC 9562 §5.7). */
    private static UUID idOf(Instant at) {
        return new UUID(at.toEpochMilli() << 16 | 0x7000, UUID.randomUUID().getLeastSignificantBits());
    }

    private static long expiriesOf(Actor actor, Sql sql) {
        return sql.number(
                "select count(*) from security_event where type = 'session_expired' and login_id = cast(? as uuid)",
                actor.sessionId());
    }

    private static void awaitGone(Actor actor, Sql sql) {
        eventually("gone").until(() -> !isThere(actor, sql));
    }

    private static boolean isThere(Actor actor, Sql sql) {
        return sql.number("select count(*) from login where id = cast(? as uuid)", actor.sessionId()) == 1;
    }

    private static long credentialsOf(Actor actor, Scene scene) {
        String table = scene.carrier().isJwt() ? "used_refresh_token" : "session_id";
        return Sql.of(scene)
                .number("select count(*) from " + table + " where login_id = cast(? as uuid)", actor.sessionId());
    }

    private static long noncesOf(Actor actor, Sql sql) {
        return sql.number(
                "select count(*) from used_refresh_token where nonce is not null and login_id = cast(? as uuid)",
                actor.sessionId());
    }
}
