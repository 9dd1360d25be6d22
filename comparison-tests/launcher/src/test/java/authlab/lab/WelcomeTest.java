package authlab.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WelcomeTest {

    @Test
    void a_path_is_one_word_to_the_shell_whatever_it_holds() {
        assertThat(Welcome.quoted(Path.of("/home/a/lab-1.0_x/ca.crt"))).isEqualTo("/home/a/lab-1.0_x/ca.crt");
        assertThat(Welcome.quoted(Path.of("/my lab/it's $HOME"))).isEqualTo("'/my lab/it'\\''s $HOME'");
    }

    @Test
    void columns_stand_below_one_another() {
        Table table = new Table().row("a", "bb").row("aaaa", "b").row("a");

        assertThat(table).hasToString("a     bb\naaaa  b\na");
    }
}
