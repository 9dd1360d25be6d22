package authlab.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PageFileTest {

    private final PageFile file = PageFile.of("bank.js", "content".getBytes(UTF_8));

    @ParameterizedTest
    @CsvSource({
        "index.html, text/html;charset=UTF-8",
        "bank.css, text/css;charset=UTF-8",
        "bank.js, text/javascript;charset=UTF-8",
        "service.json, application/json",
        "icon.svg, image/svg+xml"
    })
    void says_of_what_type_it_is(String name, String type) {
        assertThat(PageFile.of(name, new byte[0]).contentType()).isEqualTo(type);
    }

    @Test
    void of_a_type_that_nobody_knows_it_is_none() {
        assertThatThrownBy(() -> PageFile.of("bank.exe", new byte[0])).hasMessageContaining("bank.exe");
    }

    @Test
    void its_etag_is_its_contents() {
        assertThat(PageFile.of("other.css", "content".getBytes(UTF_8)).etag()).isEqualTo(file.etag());
        assertThat(PageFile.of("bank.js", "Content".getBytes(UTF_8)).etag()).isNotEqualTo(file.etag());
        assertThat(file.etag()).matches("\"[A-Za-z0-9_-]{43}\"");
    }

    @Test
    void who_has_it_is_known_by_any_spelling_of_its_etag() {
        assertThat(file.isAmong(file.etag())).isTrue();
        assertThat(file.isAmong("W/" + file.etag())).isTrue();
        assertThat(file.isAmong("\"other\" ,\t" + file.etag())).isTrue();
        assertThat(file.isAmong("*")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "\"\"", "\"other\"", "W/", "content", "**"})
    void who_has_another_has_not_got_it(String ifNoneMatch) {
        assertThat(file.isAmong(ifNoneMatch)).isFalse();
        assertThat(file.isAmong(file.etag().replace("\"", ""))).isFalse();
    }
}
