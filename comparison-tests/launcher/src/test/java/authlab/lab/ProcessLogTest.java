package authlab.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcessLogTest {

    @TempDir
    private Path folder;

    @Test
    void the_last_error_tells_why() throws IOException {
        ProcessLog log = saying(
                "2026-11-23T22:53:46.419Z ERROR [authlab.X] (main) an older one",
                "2026-11-23T22:53:46.420Z ERROR [authlab.Start] auth.freshness must be strict, but is \"x\".",
                "2026-11-23T22:53:46.421Z INFO  [io.quarkus] stopped");

        assertThat(log.lastWords()).isEqualTo("auth.freshness must be strict, but is \"x\".");
    }

    @Test
    void of_a_stack_trace_the_innermost_cause_does() throws IOException {
        ProcessLog log = saying(
                "2026-11-23T22:53:46.419Z ERROR [io.quarkus.runtime.Application] (main) Failed to start application",
                "java.lang.RuntimeException: Failed to start quarkus",
                "\tat io.quarkus.runner.ApplicationImpl.doStart(Unknown Source)",
                "Caused by: authlab.InvalidSetting: auth.jwt.keys is missing.",
                "\t... 4 more");

        assertThat(log.lastWords()).isEqualTo("auth.jwt.keys is missing.");
    }

    @Test
    void a_fatal_word_of_postgresql_counts_as_well() throws IOException {
        ProcessLog log = saying(
                "2026-11-23 23:14:22.071 UTC [19690] FATAL:  could not create lock file \"postmaster.pid\"",
                "pg_ctl: could not start server");

        assertThat(log.lastWords()).isEqualTo("could not create lock file \"postmaster.pid\"");
    }

    @Test
    void without_an_error_it_is_the_last_line() throws IOException {
        assertThat(saying("one", "  two  ", "").lastWords()).isEqualTo("two");
        assertThat(new ProcessLog(folder.resolve("missing")).lastWords()).isEqualTo("it said nothing");
    }

    @Test
    void the_tail_is_the_last_lines_that_say_something() throws IOException {
        ProcessLog log = saying("one", "two", "", "three", "");

        assertThat(log.tail(2)).containsExactly("two", "three");
        assertThat(log.tail(9)).containsExactly("one", "two", "three");
    }

    private ProcessLog saying(String... lines) throws IOException {
        return new ProcessLog(Files.writeString(folder.resolve("log"), String.join("\n", lines)));
    }
}
