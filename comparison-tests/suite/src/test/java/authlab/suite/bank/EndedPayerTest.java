package authlab.suite.bank;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import authlab.client.Answer;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import authlab.suite.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** A payment and the end of its login at one moment: one comes first, and whoever is told of the end is told the truth. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EndedPayerTest {

    /** A service gives up waiting for a lock after 0.85 s; a machine that is busier than that tries again. */
    private static final int ATTEMPTS_MAX = 20;

    private static final Duration IN_TIME = Duration.ofMillis(600);

    private static final String WAITING = "select count(*) from pg_stat_activity"
            + " where datname = current_database() and wait_event_type = 'Lock'";

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @EachCarrier
    void a_payment_that_comes_second_is_not_made(Scene scene) throws SQLException {
        Customer payer = Customer.of(scene);
        Customer payee = Customer.of(scene);
        Answer answer = null;
        for (int attempt = 1; attempt <= ATTEMPTS_MAX && (answer == null || answer.status() == 503); attempt++) {
            answer = paidWhileEnded(payer, payee, Sql.of(scene));
            assertThat(payer.actor().login(payer.person())).hasStatus(200);
        }

        assertThat(answer).isProblem(401, "unauthenticated");
        assertThat(payer.balance()).isEqualTo(Customer.OPENING);
        assertThat(payee.balance()).isEqualTo(Customer.OPENING);
    }

    /** The login is believed, then it is over, then the payment goes on. */
    private Answer paidWhileEnded(Customer payer, Customer payee, Sql sql) throws SQLException {
        String login = payer.actor().sessionId();
        try (Connection connection = sql.database().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select from login where id = '" + login + "' for no key update");
            CompletableFuture<Answer> payment = CompletableFuture.supplyAsync(() -> payer.pay(payee, 1), threads);
            awaitWaiting(1, sql);
            statement.execute(
                    "insert into revocation (login_id, forget_after) values ('" + login + "', now() + interval '1 h')");
            statement.execute("update login set over_at = now(), over_cause = 'LOGOUT' where id = '" + login + "'");
            connection.commit();
            return payment.join();
        }
    }

    @EachCarrier
    void a_logout_that_comes_second_waits_for_it(Scene scene) throws SQLException {
        Customer payer = Customer.of(scene);
        Customer payee = Customer.of(scene);
        Sql sql = Sql.of(scene);
        boolean isShown = false;
        for (int attempt = 1; attempt <= ATTEMPTS_MAX && !isShown; attempt++) {
            isShown = hasWaited(payer, payee, sql);
            assertThat(payer.actor().login(payer.person())).hasStatus(200);
        }

        assertThat(isShown).as("a payment and a logout behind it, in time").isTrue();
        Books.assertBalanced(scene);
    }

    /** Whether both were seen to wait, and the payment was made before the logout was answered. */
    private boolean hasWaited(Customer payer, Customer payee, Sql sql) throws SQLException {
        String login = payer.actor().sessionId();
        long before = payee.balance();
        try (Connection connection = sql.database().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select from account where owner_id = (select user_id from login where id = '" + login
                    + "') for update");
            CompletableFuture<Answer> payment = CompletableFuture.supplyAsync(() -> payer.pay(payee, 1), threads);
            boolean paymentWaits = awaitWaiting(1, sql);
            CompletableFuture<Answer> logout =
                    CompletableFuture.supplyAsync(() -> payer.actor().snapshot().logout(), threads);
            boolean logoutWaits = awaitWaiting(2, sql);
            boolean isOver =
                    sql.number("select count(*) from login where over_at is not null and id = cast(? as uuid)", login)
                            > 0;
            connection.commit();
            boolean isPaid = payment.join().status() == 201;
            boolean isAnswered = logout.join().status() == 204;
            assertThat(paymentWaits && isPaid && isOver)
                    .as("over before its payment")
                    .isFalse();
            assertThat(payee.balance()).isEqualTo(isPaid ? before + 1 : before);
            return paymentWaits && logoutWaits && isPaid && isAnswered;
        }
    }

    private static boolean awaitWaiting(int count, Sql sql) {
        try {
            await().atMost(IN_TIME).pollInterval(Duration.ofMillis(10)).until(() -> sql.number(WAITING) >= count);
            return true;
        } catch (ConditionTimeoutException busy) {
            return false;
        }
    }
}
