package authlab.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A living one is tried in {@link EmbeddedPostgreSqlTest}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PostmasterTest {

    @TempDir
    private Path data;

    @Test
    void without_a_pid_file_there_is_none() {
        assertThat(Postmaster.of(data)).isEmpty();
    }

    @Test
    void a_pid_that_now_belongs_to_another_program_is_none() throws IOException {
        Files.writeString(
                data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + data + "\n");

        assertThat(Postmaster.of(data)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "-1\n", "0\n", "12 34\n", "99999999999999999999\n", "postgres\n"})
    void a_pid_file_cut_short_or_broken_names_none(String content) throws IOException {
        Files.writeString(data.resolve("postmaster.pid"), content);

        assertThat(Postmaster.of(data)).isEmpty();
    }
}
