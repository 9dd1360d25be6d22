package authlab.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ForwardedElementsTest {

    @Test
    void a_list_of_elements_with_parameters() {
        assertThat(ForwardedElements.parse(
                        "For=192.0.2.43;proto=https , for=\"[2001:db8::17]:4711\"; Host=a.example:1"))
                .hasValueSatisfying(elements -> assertThat(elements)
                        .containsExactly(
                                Map.of("for", "192.0.2.43", "proto", "https"),
                                Map.of("for", "[2001:db8::17]:4711", "host", "a.example:1")));
    }

    @Test
    void what_separates_does_not_where_it_is_quoted() {
        assertThat(ForwardedElements.parse("for=\"_a,b;c=\\\"d\\\"\";by=e"))
                .hasValueSatisfying(
                        elements -> assertThat(elements).containsExactly(Map.of("for", "_a,b;c=\"d\"", "by", "e")));
    }

    @Test
    void an_ipv6_address_without_quotes_is_understood() {
        assertThat(ForwardedElements.parse("for=[2001:db8::1]:80,for=2001:db8::2"))
                .hasValueSatisfying(elements -> assertThat(elements)
                        .containsExactly(Map.of("for", "[2001:db8::1]:80"), Map.of("for", "2001:db8::2")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "for",
                "for=",
                "=a",
                "for=a,",
                ",for=a",
                "for=a;;by=b",
                "for=a;for=b",
                "for=a;FOR=b",
                "for=\"a",
                "for=\"a\\\"",
                "for=a b",
                "for = a",
                "for=\"a\"b"
            })
    void anything_else_is_refused(String text) {
        assertThat(ForwardedElements.parse(text)).isEmpty();
    }
}
