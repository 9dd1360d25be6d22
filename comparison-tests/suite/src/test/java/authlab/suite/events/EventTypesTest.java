package authlab.suite.events;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Person;
import authlab.client.Request;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import authlab.suite.Sql;
import authlab.suite.admin.Admins;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/**
 * Each type of the contract brought about, and nothing told beside what happened: to the user by {@code GET /auth/events},
 * and by the log to whoever watches.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventTypesTest {

    private static final Entry CREATED = Entry.of("user_created");

    @EachCarrier(in = Configuration.ADMINISTERED)
    void logging_in_and_failing_to(Scene scene) {
        Person person = scene.newcomer();
        Chronicle chronicle = Chronicle.of(person, scene);

        Actor first = scene.loggedIn(person);
        assertThat(scene.visitor().login(person.with("not her password"))).hasStatus(401);
        Actor second = scene.loggedIn(person);

        chronicle.tells(
                second,
                CREATED,
                Entry.of("authn_login_success").in(first),
                Entry.of("session_created").in(first),
                Entry.of("authn_login_fail"),
                Entry.of("authn_login_successafterfail").in(second),
                Entry.of("session_created").in(second));
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void a_device_that_she_never_had(Scene scene) {
        Person person = scene.newcomer();
        Chronicle chronicle = Chronicle.of(person, scene);
        Actor first = scene.loggedIn(person);
        Actor abroad = scene.visitor();

        for (int time = 1; time <= 2; time++) {
            assertThat(abroad.send(scene.loginRequest(person).header("User-Agent", "Another/1.0")))
                    .hasStatus(200);
        }

        assertThat(Chronicle.told(first).stream()
                        .filter(event -> event.path("type").asText().equals("authn_login_new_device"))
                        .map(event -> event.path("userAgent").asText()))
                .containsExactly("Another/1.0");
        assertThat(chronicle.logged().stream()
                        .filter(line -> line.path("event").asText().equals("authn_login_new_device")))
                .hasSize(1);
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void renewing_a_login_leaving_it_and_using_it_afterwards(Scene scene) {
        Person person = scene.newcomer();
        Chronicle chronicle = Chronicle.of(person, scene);
        Actor actor = scene.loggedIn(person);
        assertThat(actor.refresh()).hasStatus(200);
        Actor copy = actor.snapshot();

        assertThat(actor.logout()).hasStatus(204);
        for (int time = 1; time <= 2; time++) {
            assertThat(copy.get("/api/me")).hasStatus(401);
            assertThat(copy.refresh()).hasStatus(401);
        }

        Actor reader = scene.loggedIn(person);
        chronicle.tells(
                reader,
                CREATED,
                Entry.of("authn_login_success").in(copy),
                Entry.of("session_created").in(copy),
                Entry.of("session_renewed").in(copy),
                Entry.of("session_logout").in(copy),
                Entry.of("session_use_after_expire").in(copy),
                Entry.of("authn_login_success").in(reader),
                Entry.of("session_created").in(reader));
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void proving_anew_who_she_is_and_another_password(Scene scene) {
        Person person = scene.newcomer();
        Chronicle chronicle = Chronicle.of(person, scene);
        Actor actor = scene.loggedIn(person);
        String first = actor.sessionId();

        assertThat(actor.reauthenticate("not her password")).hasStatus(401);
        assertThat(actor.reauthenticate(person.password())).hasStatus(200);
        String second = actor.sessionId();
        assertThat(actor.changePassword("not her password", "quite another password"))
                .hasStatus(401);
        assertThat(actor.changePassword(person.password(), "quite another password"))
                .hasStatus(200);

        chronicle.tells(
                actor,
                CREATED,
                Entry.of("authn_login_success").in(first),
                Entry.of("session_created").in(first),
                Entry.of("authn_login_fail").in(first).because("reauthentication"),
                Entry.of("authn_login_success").in(second).because("reauthentication"),
                Entry.of("session_created").in(second),
                Entry.of("session_revoked").in(first).because("reauthentication"),
                Entry.of("authn_password_change_fail").in(second),
                Entry.of("authn_password_change").in(actor),
                Entry.of("session_created").in(actor),
                Entry.of("session_revoked").in(second).because("password_change"));
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void a_credential_in_the_place_of_its_successor(Scene scene) {
        Person person = scene.newcomer();
        Chronicle chronicle = Chronicle.of(person, scene);
        Actor actor = scene.loggedIn(person);
        Actor old = actor.snapshot();
        assertThat(actor.refresh()).hasStatus(200);
        // Its leeway is over.
        if (scene.carrier().isJwt()) {
            Sql.of(scene)
                    .change(
                            "update used_refresh_token set first_used_at = first_used_at - interval '1 min'"
                                    + " where login_id = cast(? as uuid)",
                            actor.sessionId());
        }

        for (int time = 1; time <= 2; time++) {
            assertThat(old.refresh()).hasStatus(401);
        }

        Actor reader = scene.loggedIn(person);
        Stream<Entry> common = Stream.of(
                CREATED,
                Entry.of("authn_login_success").in(actor),
                Entry.of("session_created").in(actor),
                Entry.of("session_renewed").in(actor),
                Entry.of("authn_token_reuse").in(actor),
                Entry.of("authn_login_success").in(reader),
                Entry.of("session_created").in(reader));
        Stream<Entry> onlyJwt = scene.carrier().isJwt()
                ? Stream.of(Entry.of("session_revoked").in(actor).because("refresh_token_reuse"))
                : Stream.empty();
        chronicle.tells(reader, Stream.concat(common, onlyJwt).toArray(Entry[]::new));
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void what_she_may_not_and_what_another_site_sends(Scene scene) {
        Person person = scene.newcomer();
        Chronicle chronicle = Chronicle.of(person, scene);
        Actor actor = scene.loggedIn(person);

        assertThat(actor.get("/api/admin/users")).hasStatus(403);
        assertThat(actor.send(Request.post("/api/transfers")
                        .json(Map.of("to", "nobody", "amount", 1))
                        .header("Origin", "https://evil.example")))
                .hasStatus(403);
        if (scene.carrier().usesCookies()) {
            Actor withoutToken = actor.holding(actor.credentials().withCsrfToken("no such token"));
            assertThat(withoutToken.post("/auth/logout")).hasStatus(403);
        }

        Stream<Entry> common = Stream.of(
                CREATED,
                Entry.of("authn_login_success").in(actor),
                Entry.of("session_created").in(actor),
                Entry.of("authz_fail").in(actor).because("forbidden"),
                Entry.of("malicious_csrf").in(actor).because("cross_site"));
        Stream<Entry> onlyCookies = scene.carrier().usesCookies()
                ? Stream.of(Entry.of("malicious_csrf").in(actor).because("csrf"))
                : Stream.empty();
        chronicle.tells(actor, Stream.concat(common, onlyCookies).toArray(Entry[]::new));
    }

    @EachCarrier(in = Configuration.ADMINISTERED)
    void what_an_admin_does_to_her(Scene scene) {
        Person person = scene.newcomer();
        Chronicle chronicle = Chronicle.of(person, scene);
        Actor first = scene.loggedIn(person);
        Person admin = Admins.appointed(scene);
        Actor acting = scene.loggedIn(admin);
        Chronicle adminChronicle = Chronicle.of(admin, scene);

        assertThat(Admins.assign(acting, person, "user")).hasStatus(204);
        Actor second = scene.loggedIn(person);
        assertThat(Admins.disable(acting, person)).hasStatus(204);
        assertThat(Admins.enable(acting, person)).hasStatus(204);
        Actor third = scene.loggedIn(person);
        assertThat(Admins.endSessions(acting, person)).hasStatus(204);
        Actor reader = scene.loggedIn(person);

        chronicle.tells(
                reader,
                CREATED,
                Entry.of("authn_login_success").in(first),
                Entry.of("session_created").in(first),
                Entry.of("privilege_permissions_changed")
                        .because("roles_changed")
                        .fromNowhere(),
                revoked(first, "roles_changed"),
                Entry.of("authn_login_success").in(second),
                Entry.of("session_created").in(second),
                Entry.of("user_updated").because("user_disabled").fromNowhere(),
                revoked(second, "user_disabled"),
                Entry.of("user_updated").because("user_enabled").fromNowhere(),
                Entry.of("authn_login_success").in(third),
                Entry.of("session_created").in(third),
                revoked(third, "ended_by_admin"),
                Entry.of("authn_login_success").in(reader),
                Entry.of("session_created").in(reader));

        assertThat(Admins.delete(acting, person)).hasStatus(204);

        assertThat(chronicle.logged().stream().map(Entry::logged))
                .contains(Entry.of("user_deleted").because("user_deleted").fromNowhere());
        adminChronicle.tells(
                acting,
                CREATED,
                Entry.of("privilege_permissions_changed")
                        .because("roles_changed")
                        .fromNowhere(),
                Entry.of("authn_login_success").in(acting),
                Entry.of("session_created").in(acting),
                admin("roles_changed", acting),
                admin("user_disabled", acting),
                admin("user_enabled", acting),
                admin("sessions_ended", acting),
                admin("user_deleted", acting));
    }

    @EachCarrier(in = Configuration.TIDY)
    void time_that_ran_out(Scene scene) {
        Person person = scene.newcomer();
        Chronicle chronicle = Chronicle.of(person, scene);
        Actor idle = scene.loggedIn(person);

        Sql.of(scene)
                .change(
                        "update login set created_at = created_at - interval '1 h',"
                                + " last_seen_at = now() - interval '20 min' where id = cast(? as uuid)",
                        idle.sessionId());
        assertThat(idle.refresh()).hasStatus(401);

        Actor reader = scene.loggedIn(person);
        chronicle.tells(
                reader,
                CREATED,
                Entry.of("authn_login_success").in(idle),
                Entry.of("session_created").in(idle),
                Entry.of("session_expired").in(idle).fromNowhere(),
                Entry.of("session_use_after_expire").in(idle),
                Entry.of("authn_login_success").in(reader),
                Entry.of("session_created").in(reader));
    }

    @EachCarrier(in = Configuration.TIDY)
    void that_everyones_logins_were_ended_and_not_that_hers_ran_out(Scene scene) {
        Person person = scene.newcomer();
        Chronicle chronicle = Chronicle.of(person, scene);
        Actor left = scene.loggedIn(person);
        Actor used = scene.loggedIn(person);

        Sql.of(scene).change("update revocation_state set epoch = epoch + 1");
        assertThat(used.refresh()).hasStatus(401);

        Actor reader = scene.loggedIn(person);
        chronicle.tells(
                reader,
                CREATED,
                Entry.of("authn_login_success").in(left),
                Entry.of("session_created").in(left),
                Entry.of("authn_login_success").in(used),
                Entry.of("session_created").in(used),
                revoked(left, "epoch_raised"),
                revoked(used, "epoch_raised"),
                Entry.of("session_use_after_expire").in(used),
                Entry.of("authn_login_success").in(reader),
                Entry.of("session_created").in(reader));
    }

    @EachCarrier
    void one_login_too_many(Scene scene) {
        Person person = scene.newcomer();
        Chronicle chronicle = Chronicle.of(person, scene);
        Actor first = scene.loggedIn(person);
        Stream<Actor> between = Stream.generate(() -> scene.loggedIn(person)).limit(4).toList().stream();

        Actor sixth = scene.loggedIn(person);

        Stream<Entry> opened = Stream.concat(Stream.of(first, sixth), between)
                .flatMap(actor -> Stream.of(
                        Entry.of("authn_login_success").in(actor),
                        Entry.of("session_created").in(actor)));
        Stream<Entry> besides = Stream.of(
                CREATED,
                Entry.of("session_revoked").in(first).because("evicted"),
                Entry.of("excess_sessions_exceeded").in(first));
        chronicle.tells(sixth, Stream.concat(opened, besides).toArray(Entry[]::new));
    }

    @EachCarrier(in = Configuration.THROTTLED)
    void one_renewal_too_many_and_one_wrong_password(Scene scene) {
        Person person = scene.newcomer();
        Chronicle chronicle = Chronicle.of(person, scene);
        Actor actor = scene.loggedIn(person);
        for (int time = 1; time <= 10; time++) {
            assertThat(actor.refresh()).hasStatus(200);
        }

        assertThat(actor.refresh()).isProblem(429, "throttled");
        for (int time = 1; time <= 3; time++) {
            assertThat(scene.visitor().login(person.with("not her password"))).hasStatus(401);
        }
        assertThat(scene.visitor().login(person)).isProblem(429, "throttled");

        Stream<Entry> renewals =
                Stream.generate(() -> Entry.of("session_renewed").in(actor)).limit(10);
        Stream<Entry> failures =
                Stream.generate(() -> Entry.of("authn_login_fail")).limit(3);
        Stream<Entry> besides = Stream.of(
                CREATED,
                Entry.of("authn_login_success").in(actor),
                Entry.of("session_created").in(actor),
                Entry.of("excess_rate_limit_exceeded").in(actor).because("throttled"),
                Entry.of("authn_login_fail_max"));
        chronicle.tells(
                actor,
                Stream.of(renewals, failures, besides).flatMap(each -> each).toArray(Entry[]::new));
    }

    private static Entry revoked(Actor login, String cause) {
        return Entry.of("session_revoked").in(login).because(cause).fromNowhere();
    }

    private static Entry admin(String act, Actor admin) {
        return Entry.of("authz_admin").in(admin).because(act);
    }
}
