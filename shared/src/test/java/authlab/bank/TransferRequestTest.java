package authlab.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import authlab.problem.Problem.Violation;
import authlab.problem.Refusal;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TransferRequestTest {

    private static final String TEAPOT = "\ud83e\uded6";

    @ParameterizedTest
    @ValueSource(longs = {1, 99_999, 100_000_000_000L})
    void an_amount_within_the_bounds_is_valid(long cents) {
        assertThatNoException().isThrownBy(() -> new TransferRequest("bob", cents, null).refuseInvalid("alice"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, 100_000_000_001L, Long.MAX_VALUE})
    void one_beyond_them_is_refused(long cents) {
        assertThat(fieldsAtFault(new TransferRequest("bob", cents, null))).containsExactly("amount");
    }

    @Test
    void a_memo_of_140_code_points_is_valid_however_long_they_are_spelled() {
        assertThatNoException()
                .isThrownBy(() -> new TransferRequest("bob", 1, TEAPOT.repeat(140)).refuseInvalid("alice"));
        assertThat(fieldsAtFault(new TransferRequest("bob", 1, TEAPOT.repeat(141))))
                .containsExactly("memo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\u2028", "\ufffe", "\u202e", "<script>", "' or 1=1 --", "\ue000"})
    void any_text_without_control_characters_may_stand_in_it(String memo) {
        assertThatNoException().isThrownBy(() -> new TransferRequest("bob", 1, memo).refuseInvalid("alice"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\tb", "a\nb", "\u001f", "\u007f", "\u0080", "\u009f"})
    void no_control_character_may(String memo) {
        assertThat(fieldsAtFault(new TransferRequest("bob", 1, memo))).containsExactly("memo");
    }

    @Test
    void every_broken_rule_is_told_at_once() {
        assertThat(fieldsAtFault(new TransferRequest("alice", 0, "\n"))).containsExactly("to", "amount", "memo");
    }

    @Test
    void two_wishes_never_have_one_digest() {
        assertThat(Stream.of(
                                new TransferRequest("a", 5, "b"),
                                new TransferRequest("a: b", 5, null),
                                new TransferRequest("a", 5, null),
                                new TransferRequest("a", 5, ""),
                                new TransferRequest("a", 5, " b"),
                                new TransferRequest("a\0b", 5, null),
                                new TransferRequest("b\na", 5, null),
                                new TransferRequest("", 5, "b\na"),
                                new TransferRequest("a", 55, null),
                                new TransferRequest("5\na", 5, null))
                        .map(TransferRequest::digest))
                .doesNotHaveDuplicates();
        assertThat(new TransferRequest("a", 5, "b").digest()).isEqualTo(new TransferRequest("a", 5, "b").digest());
    }

    private static Stream<String> fieldsAtFault(TransferRequest request) {
        return Refusal.of(() -> request.refuseInvalid("alice")).problem().violations().stream()
                .map(Violation::field);
    }
}
