package authlab.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the failure of a transaction is told as. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TransactionsTest {

    @Test
    void one_that_took_longer_than_it_may_could_not_be_asked() {
        RuntimeException rolledBack =
                new QuarkusTransactionException(new RollbackException("ARJUNA016102: The transaction is not active!"));

        assertThat(Transactions.asTold(rolledBack)).isInstanceOf(StoreUnreachable.class);
    }

    @Test
    void a_commit_that_broke_could_not_be_asked_and_one_that_was_refused_could() {
        assertThat(Transactions.asTold(brokenBy("08006"))).isInstanceOf(StoreUnreachable.class);

        RuntimeException refused = brokenBy("23505");
        assertThat(Transactions.asTold(refused)).isSameAs(refused);
    }

    @Test
    void one_that_its_own_work_has_only_marked_was_not_ended_by_the_manager() {
        assertThat(Transactions.isEndedByManager(Status.STATUS_ROLLEDBACK)).isTrue();
        assertThat(Transactions.isEndedByManager(Status.STATUS_ROLLING_BACK)).isTrue();
        assertThat(Transactions.isEndedByManager(Status.STATUS_NO_TRANSACTION)).isTrue();

        assertThat(Transactions.isEndedByManager(Status.STATUS_ACTIVE)).isFalse();
        assertThat(Transactions.isEndedByManager(Status.STATUS_MARKED_ROLLBACK)).isFalse();
    }

    @Test
    void what_the_work_itself_throws_stays_what_it_is() {
        RuntimeException own = new IllegalArgumentException();

        assertThat(Transactions.asTold(own)).isSameAs(own);
    }

    /** A transaction manager hangs what broke a commit on its own exception as suppressed. */
    private static RuntimeException brokenBy(String state) {
        RollbackException rolledBack = new RollbackException();
        rolledBack.addSuppressed(new SQLException("failed", state));
        return new QuarkusTransactionException(rolledBack);
    }
}
