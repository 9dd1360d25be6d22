package authlab.benchmark.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GroundTest {

    @TempDir
    Path folder;

    @Test
    void a_postgresql_that_was_killed_is_dead_even_when_it_has_come_up_again() {
        try (Ground ground = Ground.prepare(Path.of(System.getProperty("benchmark.root")), folder.resolve("lab"))) {
            assertThat(ground.dead()).isEmpty();

            ground.lab().postgreSql().kill9();
            assertThat(ground.dead()).containsExactly("PostgreSQL");

            ground.lab().postgreSql().start();
            assertThat(ground.dead()).containsExactly("PostgreSQL");
        }
    }
}
