package authlab.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Request;
import authlab.scenario.Transcript.Line;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TranscriptTest {

    private static final int SHOWN_MAX = 12;

    private final List<Line> heard = new ArrayList<>();
    private final Transcript transcript = new Transcript(heard::add);

    @Test
    void steps_and_exchanges_keep_their_order() {
        transcript.step("Given somebody who is logged in,");
        exchanges(1);
        transcript.step("when she logs out,");

        assertThat(transcript.lines())
                .containsExactly(
                        new Line.Step("Given somebody who is logged in,"),
                        new Line.Exchange("GET /api/me", "204"),
                        new Line.Step("when she logs out,"));
    }

    @Test
    void as_many_as_are_shown_hide_none() {
        exchanges(SHOWN_MAX);

        assertThat(transcript.lines()).hasSize(SHOWN_MAX).noneMatch(Line.More.class::isInstance);
    }

    @Test
    void one_beyond_is_counted_and_not_shown() {
        exchanges(SHOWN_MAX + 1);

        assertThat(transcript.lines()).hasSize(SHOWN_MAX + 1).endsWith(new Line.More(1));
    }

    @Test
    void the_next_step_tells_how_many_were_hidden_and_shows_its_own() {
        exchanges(10_000);
        transcript.step("next");
        exchanges(2);

        assertThat(transcript.lines())
                .hasSize(SHOWN_MAX + 4)
                .startsWith(new Line.Exchange("GET /api/me", "204"))
                .contains(new Line.More(10_000 - SHOWN_MAX), new Line.Step("next"))
                .endsWith(new Line.Exchange("GET /api/me", "204"));
    }

    @Test
    void who_listens_hears_each_line_once() {
        exchanges(SHOWN_MAX + 5);
        transcript.step("next");

        assertThat(heard).isEqualTo(transcript.lines());
    }

    @Test
    void to_ask_twice_changes_nothing() {
        exchanges(SHOWN_MAX + 5);

        assertThat(transcript.lines()).isEqualTo(transcript.lines());
    }

    private void exchanges(int number) {
        for (int i = 0; i < number; i++) {
            transcript.heard(Request.get("/api/me"), Answers.of(204));
        }
    }
}
