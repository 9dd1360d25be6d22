package authlab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LabFolderTest {

    @TempDir
    private Path temporary;

    @Test
    void one_lab_at_a_time_may_have_it() {
        Path path = temporary.resolve("lab");

        try (LabFolder first = LabFolder.open(path)) {
            assertThatThrownBy(() -> LabFolder.open(first.path()))
                    .isInstanceOf(LabException.class)
                    .hasMessageContaining("Another lab is running in")
                    .hasMessageContaining("lab.data");
        }

        assertThatCode(() -> LabFolder.open(path).close()).doesNotThrowAnyException();
    }

    @Test
    void what_the_lab_makes_is_for_its_owner_alone() throws IOException {
        Path path = temporary.resolve("lab");

        LabFolder.open(path).close();
        PrivateFile.write(path.resolve("below/secret"), "s3cret");

        assertThat(Files.getPosixFilePermissions(path)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(path.resolve("below/secret")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(path.resolve("below")).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void a_folder_that_cannot_be_is_refused_with_the_setting_that_moves_it() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThatThrownBy(() -> LabFolder.open(file.resolve("lab")))
                .isInstanceOf(LabException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("lab.data");
    }

    @Test
    void a_secret_is_made_once_and_is_no_other_one() {
        SecureRandom random = new SecureRandom();
        String first = new Secrets(temporary, random).of("first");

        assertThat(first).matches("[A-Za-z0-9_-]{43}");
        assertThat(new Secrets(temporary, random).of("first")).isEqualTo(first);
        assertThat(new Secrets(temporary, random).of("second")).isNotEqualTo(first);
    }
}
