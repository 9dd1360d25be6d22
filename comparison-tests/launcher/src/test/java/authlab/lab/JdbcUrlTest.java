package authlab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JdbcUrlTest {

    @Test
    void another_database_of_the_same_server_keeps_all_but_user_and_password() {
        JdbcUrl url = JdbcUrl.parse("jdbc:postgresql://[::1]:5432/main?user=me&sslmode=require&password=s3cret");

        assertThat(url.of("other")).isEqualTo("jdbc:postgresql://[::1]:5432/other?sslmode=require");
    }

    @Test
    void a_parameter_is_read_as_it_was_meant() {
        JdbcUrl url = JdbcUrl.parse("jdbc:postgresql://localhost?user=me&password=a%26b%2B");

        assertThat(url.parameter("password")).hasValue("a&b+");
        assertThat(url.parameter("pass")).isEmpty();
        assertThat(url.database()).isEqualTo("postgres");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://localhost/x?password=s3cret",
                "postgresql://localhost?password=s3cret",
                "jdbc:postgresql:x?password=s3cret"
            })
    void what_is_no_such_address_is_refused_without_being_repeated(String text) {
        assertThatThrownBy(() -> JdbcUrl.parse(text))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("lab.url")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void it_never_prints_a_password() {
        assertThat(JdbcUrl.parse("jdbc:postgresql://localhost/x?password=s3cret"))
                .hasToString("jdbc:postgresql://localhost/x");
        assertThat(new Database("jdbc:postgresql://localhost/x", "me", "s3cret").toString())
                .doesNotContain("s3cret");
    }
}
