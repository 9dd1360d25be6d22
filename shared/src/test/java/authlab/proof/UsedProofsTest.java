package authlab.proof;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.database.Sha256;
import authlab.database.TestDatabase;
import authlab.proof.UsedProofs.Use;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UsedProofsTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final UsedProofs here = new UsedProofs(database.connections(), null);
    private final UsedProofs elsewhere = new UsedProofs(database.connections(), null);

    @BeforeEach
    void start() {
        here.start(null);
        elsewhere.start(null);
    }

    @AfterEach
    void close() {
        here.close();
        elsewhere.close();
        database.close();
    }

    @Test
    void a_proof_is_used_once_on_all_instances() throws Exception {
        assertThat(isFirst(here, "one")).isTrue();

        assertThat(isFirst(here, "one")).isFalse();
        assertThat(isFirst(elsewhere, "one")).isFalse();
        assertThat(isFirst(elsewhere, "another")).isTrue();
    }

    @Test
    void of_many_who_use_it_at_once_one_is_first() {
        List<CompletableFuture<Boolean>> uses = IntStream.range(0, 200)
                .boxed()
                .flatMap(each -> Stream.of(here, elsewhere))
                .map(instance -> instance.spend(use("same")).toCompletableFuture())
                .toList();

        assertThat(uses.stream().map(CompletableFuture::join)).containsOnlyOnce(true);
    }

    @Test
    void one_that_is_too_old_by_the_databases_clock_is_not_used_at_all() throws Exception {
        Use late = new Use(Sha256.of("late"), databaseTime().minusMillis(1));

        assertThat(here.spend(late).toCompletableFuture().get(10, TimeUnit.SECONDS))
                .isFalse();
    }

    private boolean isFirst(UsedProofs instance, String proof) throws Exception {
        return instance.spend(use(proof)).toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private Use use(String proof) {
        return new Use(Sha256.of(proof), databaseTime().plus(Duration.ofMinutes(5)));
    }

    private Instant databaseTime() {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getTimestamp(1).toInstant();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
