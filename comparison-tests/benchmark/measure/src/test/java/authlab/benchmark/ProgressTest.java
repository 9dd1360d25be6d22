package authlab.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgressTest {

    private final AtomicLong nanoTime = new AtomicLong();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(told, true, UTF_8), nanoTime::get);

    @Test
    void what_is_left_is_what_was_planned_less_what_has_passed_of_it() {
        progress.plan(List.of(Duration.ofSeconds(60), Duration.ofSeconds(90)));
        progress.begin("first?", Duration.ofSeconds(60));
        pass(Duration.ofSeconds(20));

        assertThat(lineOf("a")).isEqualTo("   2:10 left  a");
    }

    @Test
    void who_takes_longer_than_planned_leaves_the_others_their_time() {
        progress.plan(List.of(Duration.ofSeconds(60), Duration.ofSeconds(90)));
        progress.begin("first?", Duration.ofSeconds(60));
        pass(Duration.ofSeconds(70));

        assertThat(lineOf("a")).isEqualTo("   1:30 left  a");
    }

    @Test
    void nothing_is_said_to_be_left_where_that_is_not_known() {
        progress.plan(List.of(Duration.ofSeconds(60)));
        progress.begin("only?", Duration.ofSeconds(60));
        pass(Duration.ofSeconds(60));

        assertThat(lineOf("a")).isEqualTo("              a");
    }

    @Test
    void who_asks_may_know_better_on_the_way() {
        progress.plan(List.of(Duration.ofSeconds(60), Duration.ofSeconds(90)));
        progress.begin("first?", Duration.ofSeconds(60));
        pass(Duration.ofSeconds(20));
        progress.takesAnother(Duration.ofSeconds(5));

        assertThat(lineOf("a")).isEqualTo("   1:35 left  a");
    }

    @Test
    void a_question_that_was_answered_sooner_than_planned_leaves_nothing_of_its_time() {
        progress.plan(List.of(Duration.ofSeconds(60), Duration.ofSeconds(90)));
        progress.begin("first?", Duration.ofSeconds(60));
        progress.end();
        progress.begin("second?", Duration.ofSeconds(90));

        assertThat(lineOf("a")).isEqualTo("   1:30 left  a");
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }

    private String lineOf(String what) {
        told.reset();
        progress.tell(what);
        return told.toString(UTF_8).stripTrailing();
    }
}
