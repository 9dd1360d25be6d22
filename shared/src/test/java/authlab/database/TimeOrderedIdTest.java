package authlab.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimeOrderedIdTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @RepeatedTest(20)
    void it_is_a_uuid_of_version_7_and_of_the_standard_variant() {
        UUID id = TimeOrderedId.at(NOON);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void it_begins_with_the_milliseconds_of_its_moment() {
        UUID id = TimeOrderedId.at(Instant.ofEpochMilli(0x0123_4567_89abL).plusNanos(999_999));

        assertThat(id.toString()).startsWith("01234567-89ab-7");
    }

    @RepeatedTest(20)
    void one_of_a_microsecond_later_sorts_behind() {
        for (long microsBetween : new long[] {0, 1, 499, 998, 999, 1000}) {
            Instant moment = NOON.plusNanos(microsBetween * 1000);

            UUID earlier = TimeOrderedId.at(moment);
            UUID later = TimeOrderedId.at(moment.plusNanos(1000));

            assertThat(later.toString()).isGreaterThan(earlier.toString());
        }
    }

    @RepeatedTest(20)
    void the_least_of_a_moment_is_less_than_any_of_it_and_more_than_any_before() {
        String least = TimeOrderedId.leastAt(NOON).toString();

        assertThat(least)
                .isLessThanOrEqualTo(TimeOrderedId.at(NOON).toString())
                .isGreaterThan(TimeOrderedId.at(NOON.minusNanos(1000)).toString());
    }

    @Test
    void a_thousand_of_one_moment_are_a_thousand() {
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            ids.add(TimeOrderedId.at(NOON));
        }

        assertThat(ids).hasSize(1000);
    }

    @Test
    void its_own_spelling_is_read_back() {
        UUID id = TimeOrderedId.at(NOON);

        assertThat(TimeOrderedId.parse(id.toString())).hasValue(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "0192E4A0-0000-7ABC-8000-000000000000",
                "0192e4a0-0000-7ABC-8000-000000000000",
                "192e4a0-0000-7abc-8000-000000000000",
                "00192e4a0-0000-7abc-8000-000000000000",
                "1-1-1-1-1",
                "0192e4a0-0000-7abc-8000",
                "0192e4a0-0000-7abc-8000-000000000000-1",
                "0192e4a000007abc8000000000000000",
                "{0192e4a0-0000-7abc-8000-000000000000}",
                "urn:uuid:0192e4a0-0000-7abc-8000-000000000000",
                " 0192e4a0-0000-7abc-8000-000000000000",
                "0192e4a0-0000-7abc-8000-000000000000 ",
                "0192e4a0-0000-7abc-8000-00000000000\0",
                "0192e4a0-0000-7abc-8000-00000000000g",
                "+192e4a0-0000-7abc-8000-000000000000",
                "0192e4a0-0000-7abc-8000-\u0660\u0660\u0660\u0660\u0660\u0660\u0660\u0660\u0660\u0660\u0660\u0660"
            })
    void any_other_spelling_is_none(String spelled) {
        assertThat(TimeOrderedId.parse(spelled)).isEmpty();
    }
}
