package authlab.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.benchmark.figure.Figures;
import authlab.benchmark.measure.Bench;
import authlab.benchmark.measure.Measure;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AskingTest {

    private final List<String> notes = new ArrayList<>();
    private final List<String> dead = new ArrayList<>();
    private final Asking asking = new Asking(
            new Bench(
                    null,
                    Effort.QUICK,
                    new Figures(),
                    new Progress(new PrintStream(OutputStream.nullOutputStream()), System::nanoTime)),
            () -> dead,
            notes::add);

    @Test
    void what_could_not_be_measured_is_noted_and_the_next_question_asked() {
        asking.ask(failing("How many?", "session answered 0."));

        assertThat(asking.isOver()).isFalse();
        assertThat(notes).containsExactly("Not all of “How many?” could be measured: session answered 0.");
    }

    @Test
    void after_a_death_nothing_more_is_asked_and_it_is_told_which_question_lost_what() {
        dead.addAll(List.of("PostgreSQL", "the load generator"));

        asking.ask(failing("How many?", "session answered 0."));

        assertThat(asking.isOver()).isTrue();
        assertThat(notes)
                .containsExactly("PostgreSQL and the load generator died during “How many?”, and nothing more was"
                        + " asked: session answered 0.");
    }

    @Test
    void a_question_that_was_answered_is_not_told_of_a_death() {
        dead.add("PostgreSQL");

        asking.ask(measure("How many?", () -> {}));

        assertThat(asking.isOver()).isFalse();
        assertThat(notes).isEmpty();
    }

    private static Measure failing(String question, String why) {
        return measure(question, () -> {
            throw new CannotMeasure(why);
        });
    }

    private static Measure measure(String question, Runnable run) {
        return new Measure() {
            @Override
            public String id() {
                return "one";
            }

            @Override
            public String question() {
                return question;
            }

            @Override
            public Duration planned(Effort effort) {
                return Duration.ofSeconds(1);
            }

            @Override
            public void run(Bench bench) {
                run.run();
            }
        };
    }
}
