package authlab.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlFailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void a_collision_may_go_better_next_time_and_tells_nothing_if_it_does_not(String state) {
        assertThat(SqlFailure.isCollision(failed(state))).isTrue();
        assertThat(SqlFailure.isUnreachable(failed(state))).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "0", "08000", "08001", "08006", "28000", "28P01", "3D000", "53100", "53300", "57014", "57P01", "57P03",
                "58030", "25006", "25P03", "25P04", "40003", "55P03"
            })
    void a_database_that_could_not_answer_is_unreachable(String state) {
        assertThat(SqlFailure.isUnreachable(failed(state))).isTrue();
        assertThat(SqlFailure.isCollision(failed(state))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "23505", "23503", "25P02", "40002", "42601", "42P01", "55000", "55006", "XX000"})
    void a_database_that_said_no_was_reached(String state) {
        assertThat(SqlFailure.isUnreachable(failed(state))).isFalse();
        assertThat(SqlFailure.isCollision(failed(state))).isFalse();
    }

    @Test
    void the_innermost_failure_is_the_one_that_tells() {
        SQLException inner = failed("40P01");
        SQLException outer = new SQLException("outer", "08006", new IllegalStateException(inner));

        assertThat(innermostIn(new IllegalStateException(outer))).isSameAs(inner);
    }

    @Test
    void a_failure_may_have_nothing_to_do_with_sql() {
        assertThat(innermostIn(new IllegalStateException(new IllegalArgumentException())))
                .isNull();
        assertThat(innermostIn(null)).isNull();
    }

    @Test
    void causes_that_go_in_circles_come_to_an_end() {
        SQLException one = failed("08006");
        one.initCause(new IllegalStateException(one));

        assertThat(innermostIn(one)).isSameAs(one);
    }

    @Test
    void what_could_not_be_asked_gives_its_reason_in_one_line() {
        SQLException failure = new SQLException("FATAL: too many connections\n  Location: proc.c", "53300");

        assertThat(new StoreUnreachable(failure).reason()).isEqualTo("FATAL: too many connections");
        assertThat(new StoreUnreachable(null).reason()).isEqualTo("no answer in time");
    }

    /** Typed so that it is not taken for the list of failures that it also is. */
    private static Throwable innermostIn(Throwable failure) {
        return SqlFailure.in(failure);
    }

    private static SQLException failed(String state) {
        return new SQLException("failed", state);
    }
}
