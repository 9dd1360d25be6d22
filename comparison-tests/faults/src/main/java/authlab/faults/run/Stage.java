package authlab.faults.run;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.Person;
import authlab.client.Request;
import authlab.faults.history.FaultWindow;
import authlab.faults.history.History;
import authlab.faults.history.Login;
import authlab.faults.history.Scope;
import authlab.faults.run.Recorder.Done;
import authlab.faults.run.Recorder.Intent;
import authlab.lab.ServiceKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Two instances, {@code here} where logins end and {@code there} where they are still presented, and all that is said. */
final class Stage {

    private static final Person PAYEE = new Person("payee", "correct horse, battery staple");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_MS = 5;
    private static final List<String> CLOCKS = List.of("clock_timestamp", "now");

    /** What was issued then must not seem to come from the future. */
    private static final long A_BIT_LATER_MS = 500;

    /** More than a stage needs of people and of operations. */
    private static final long NUMBERS = 1_000_000;

    private final Member here;
    private final Member there;
    private final Surroundings around;
    private final List<FaultWindow> windows = new ArrayList<>();

    /** @param number distinguishes the people and operations of this stage from those of others on the same database */
    Stage(ServiceKind kind, Member here, Member there, long number) {
        this.here = here;
        this.there = there;
        this.around = new Surroundings(
                List.of(here, there),
                List.of(kind == ServiceKind.SESSION_AUTH ? Carrier.SESSION : Carrier.JWT_BEARER),
                new Pool(),
                new Recorder(NUMBERS * number),
                new AtomicLong(NUMBERS * number),
                Setup.REFRESH_LEEWAY,
                new ReentrantReadWriteLock());
        here.service().register(PAYEE);
    }

    Member there() {
        return there;
    }

    Member here() {
        return here;
    }

    /** Somebody new, with a login that was opened here. */
    Held logIn() {
        Person person = new Person("guest-" + around.nextNumber(), "correct horse, battery staple");
        Actor visitor = here.service().visitor(around.carriers().get(0));
        AtomicReference<Done> tried = new AtomicReference<>();
        await("somebody is logged in", () -> {
            here.service().register(person);
            tried.set(around.recorder().unrecorded(id -> visitor.login(person)));
            return tried.get().has(200);
        });
        Done done = tried.get();
        Login login = new Login(visitor.sessionId(), person.username(), done.id(), done.startNanos(), done.endNanos());
        return around.held(visitor, login, done);
    }

    /** There. */
    Done use(Held held) {
        return send(there, "GET /api/me", held, List.of(), id -> held.asking(Request.get("/api/me")));
    }

    /** There, while other things happen. */
    CompletableFuture<Done> pay(Held held) {
        return CompletableFuture.supplyAsync(() -> send(
                there,
                "POST /api/transfers",
                held,
                List.of(),
                id -> held.asking(Request.post("/api/transfers")
                        .json(Map.of("to", PAYEE.username(), "amount", 1, "memo", "operation " + id)))));
    }

    /** Here. Its answer says that nobody believes it any more. */
    Done revoke(Held held) {
        return send(
                here,
                "POST /auth/logout",
                held,
                List.of(new Scope.OfLogin(held.credential().login().name())),
                id -> held.asking(Request.post("/auth/logout")));
    }

    private Done send(
            Member member, String what, Held held, List<Scope> ends, Function<Long, Function<Member, Answer>> request) {
        return around.recorder()
                .record(
                        new Intent(what, member.name(), held.credential(), ends),
                        id -> request.apply(id).apply(member),
                        answer -> answer.status() == 204 ? ends : List.of());
    }

    /** Does something to an instance for a while, and notes when that was. */
    void during(String fault, Member struck, Runnable begin, Runnable end, Runnable meanwhile) {
        long begun = around.recorder().now();
        begin.run();
        try {
            meanwhile.run();
        } finally {
            end.run();
        }
        windows.add(
                new FaultWindow(fault, struck.name(), begun, around.recorder().now()));
    }

    /** In the services' database, over a line of its own. */
    void execute(String sql) {
        try (Connection connection = here.instance().database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /**
     * What PostgreSQL's clock shows to those who use {@link #withReplaceableClock}, once they connect anew: that moment of
     * the run, and on from there.
     */
    void stepBackTo(long nanos) {
        long ms = TimeUnit.NANOSECONDS.toMillis(around.recorder().now() - nanos) - A_BIT_LATER_MS;
        CLOCKS.forEach(clock -> execute("create or replace function public." + clock + "() returns timestamptz"
                + " language sql as $$ select pg_catalog." + clock + "() - interval '" + ms + " ms' $$"));
    }

    void stepToTheRightTime() {
        CLOCKS.forEach(clock -> execute("drop function if exists public." + clock + "()"));
    }

    /** The address of a database whose clock may be replaced: what is made in it comes before what PostgreSQL brings. */
    static String withReplaceableClock(String jdbcUrl) {
        return jdbcUrl + "&options=-c%20search_path=public,pg_catalog";
    }

    /** Whether a query finds anything. */
    boolean finds(String sql, String... parameters) {
        try (Connection connection = here.instance().database().connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** @throws IllegalStateException if it does not come */
    static void await(String what, BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IllegalStateException("waited " + PATIENCE + " in vain until " + what);
            }
            pause(LOOK_EVERY_MS);
        }
    }

    static void pause(long ms) {
        try {
            TimeUnit.MILLISECONDS.sleep(ms);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** All that has happened so far. */
    History history() {
        var operations = around.recorder().operations();
        Committed.Found found = Committed.in(here.instance().database(), operations);
        return new History(operations, found.changes(), found.endings(), windows);
    }
}
