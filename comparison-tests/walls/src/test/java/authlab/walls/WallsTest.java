package authlab.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WallsTest {

    private static final Path ROOT = Path.of(System.getProperty("walls.root", "../.."));
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importPaths(Stream.of(
                            "shared",
                            "session-auth",
                            "jwt-auth",
                            "comparison-tests/benchmark/measure",
                            "comparison-tests/client",
                            "comparison-tests/faults",
                            "comparison-tests/launcher",
                            "comparison-tests/scenario")
                    .map(module -> ROOT.resolve(module).resolve("target/classes"))
                    .toList());
    private static final JavaClasses BROKEN = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("authlab");

    static Stream<Named<ArchRule>> all() {
        return Walls.all().stream().map(wall -> Named.of(wall.getDescription(), wall));
    }

    @ParameterizedTest
    @MethodSource("all")
    void stands_in_the_house(ArchRule wall) {
        assertThat(HOUSE.size()).as("classes of all modules are compiled").isGreaterThan(100);

        wall.check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("all")
    void is_seen_to_be_broken_by_a_class_that_breaks_it(ArchRule wall) {
        assertThat(wall.evaluate(BROKEN).hasViolation()).isTrue();
    }
}
