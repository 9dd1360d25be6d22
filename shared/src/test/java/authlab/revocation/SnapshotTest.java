package authlab.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SnapshotTest {

    private final Snapshot snapshot = Snapshot.parse("10:15:11,13");

    @Test
    void it_sees_what_was_over_before_the_oldest_that_was_under_way() {
        assertThat(snapshot.xmin()).isEqualTo(10);
        assertThat(snapshot.sees(9)).isTrue();
    }

    @Test
    void it_sees_what_was_over_among_those_under_way() {
        assertThat(snapshot.sees(12)).isTrue();
        assertThat(snapshot.sees(14)).isTrue();
    }

    @Test
    void it_does_not_see_what_was_under_way() {
        assertThat(snapshot.sees(11)).isFalse();
        assertThat(snapshot.sees(13)).isFalse();
    }

    @Test
    void it_does_not_see_what_had_not_begun() {
        assertThat(snapshot.xmax()).isEqualTo(15);
        assertThat(snapshot.sees(15)).isFalse();
        assertThat(snapshot.sees(16)).isFalse();
    }

    @Test
    void nothing_may_be_under_way() {
        Snapshot quiet = Snapshot.parse("10:10:");

        assertThat(quiet.sees(9)).isTrue();
        assertThat(quiet.sees(10)).isFalse();
    }

    @Test
    void numbers_may_be_longer_than_an_int() {
        assertThat(Snapshot.parse("9999999999:9999999999:").sees(9_999_999_998L))
                .isTrue();
    }

    @Test
    void what_is_spelled_otherwise_is_none() {
        assertThatThrownBy(() -> Snapshot.parse("10:15")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Snapshot.parse("")).isInstanceOf(IllegalArgumentException.class);
    }
}
