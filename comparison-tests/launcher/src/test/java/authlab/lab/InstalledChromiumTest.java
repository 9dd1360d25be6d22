package authlab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InstalledChromiumTest {

    @TempDir
    private Path folder;

    @Test
    void what_CHROMIUM_names_is_taken_before_what_is_on_the_path() throws IOException {
        Path own = executable("my-own");
        executable("chromium");

        assertThat(InstalledChromium.in(Map.of("CHROMIUM", own.toString(), "PATH", folder.toString())))
                .contains(own);
    }

    @Test
    void what_CHROMIUM_names_in_vain_is_told_and_no_other_is_taken() throws IOException {
        executable("chromium");

        assertThatThrownBy(() -> InstalledChromium.in(Map.of("CHROMIUM", "/no/chromium", "PATH", folder.toString())))
                .hasMessage("CHROMIUM names /no/chromium, which cannot be run.");
    }

    @Test
    void the_path_is_searched() throws IOException {
        Path chromium = executable("chromium");

        assertThat(InstalledChromium.in(Map.of("PATH", "/no/folder:" + folder))).contains(chromium);
        assertThat(InstalledChromium.in(Map.of("PATH", "/no/folder"))).isEmpty();
    }

    @Test
    void wherever_it_lies_one_without_windows_is_taken_first() throws IOException {
        executable("chromium");
        Path other = Files.createDirectory(folder.resolve("other"));
        Path shell = executable("other/chromium-headless-shell");

        assertThat(InstalledChromium.in(Map.of("PATH", folder + ":" + other))).contains(shell);
    }

    private Path executable(String name) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
