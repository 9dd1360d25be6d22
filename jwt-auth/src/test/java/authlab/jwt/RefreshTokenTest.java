package authlab.jwt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RefreshTokenTest {

    /** 32 bytes of 0x0b, and of 0xaa: what comes of them was computed with another program. */
    private static final String F = "CwsLCwsLCwsLCwsLCwsLCwsLCwsLCwsLCwsLCwsLCws";

    private static final String R = "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqo";
    private static final byte[] NONCE = "nonce".getBytes(UTF_8);

    private final SecureRandom chance = new SecureRandom();

    @Test
    void it_is_spelled_as_it_is_parsed() {
        RefreshToken token = RefreshToken.first(chance);

        assertThat(token.spelled()).hasSize(87);
        assertThat(RefreshToken.parse(token.spelled())).hasValue(token);
    }

    @Test
    void made_by_many_at_once_they_all_differ() {
        Set<String> secrets = IntStream.range(0, 100_000)
                .parallel()
                .mapToObj(i -> RefreshToken.first(chance))
                .flatMap(token ->
                        Stream.of(token.family().spelled(), token.rotation().spelled()))
                .collect(Collectors.toSet());

        assertThat(secrets).hasSize(200_000);
    }

    @Test
    void no_two_logins_share_anything() {
        Set<String> secrets = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            RefreshToken token = RefreshToken.first(chance);
            secrets.add(token.family().spelled());
            secrets.add(token.rotation().spelled());
            secrets.add(token.csrfToken());
        }

        assertThat(secrets).hasSize(3000);
    }

    static Stream<String> otherSpellings() {
        return Stream.of(
                "",
                ".",
                "x",
                F,
                R + R + "A",
                F + "." + R + ".",
                "." + F + "." + R,
                F + "." + R + "A",
                "A" + F + "." + R,
                F + "." + R + "\n",
                F + "." + R + "=",
                F + ". " + R,
                F + ":" + R,
                F + "." + F + "." + R,
                "+" + "A".repeat(42) + "." + R,
                F + "." + "A".repeat(41) + "/A",
                F + "." + "A".repeat(41) + "\u00e9A",
                F + "." + "A".repeat(20) + "." + "A".repeat(22),
                "A".repeat(42) + "." + "A".repeat(44),
                "A".repeat(42) + "B." + R,
                F + "." + "A".repeat(42) + "C");
    }

    @ParameterizedTest
    @MethodSource("otherSpellings")
    void anything_else_is_no_refresh_token(String text) {
        assertThat(RefreshToken.parse(text)).isEmpty();
    }

    @Test
    void the_successor_is_the_same_for_the_same_nonce_and_of_the_same_family() {
        RefreshToken token = token();

        assertThat(token.successor(NONCE)).isEqualTo(token().successor(NONCE)).isNotEqualTo(token);
        assertThat(token.successor(NONCE).family()).isEqualTo(token.family());
        assertThat(token.successor(NONCE)).isNotEqualTo(token.successor("other".getBytes(UTF_8)));
    }

    @Test
    void the_successor_is_hmac_sha_256_of_the_nonce_under_r() {
        assertThat(token().successor(NONCE).rotation().spelled())
                .isEqualTo("c8UNKpybd_zChILddd5mIHGmmvAFvKJ9aMU_S_7cLcg");
    }

    @Test
    void the_csrf_token_is_of_the_family_and_stays_through_renewals() {
        RefreshToken token = token();

        assertThat(token.csrfToken()).isEqualTo("11WEe19Cy4mBIa_I84jffw8Yeb46W5cz-lO2BAX1juE");
        assertThat(token.successor(NONCE).csrfToken()).isEqualTo(token.csrfToken());
    }

    @Test
    void it_prints_nothing_of_itself() {
        assertThat(token().toString()).doesNotContain(F).doesNotContain(R);
        assertThat(token().family().toString()).doesNotContain(F);
    }

    @Test
    void a_secret_is_never_made_of_less() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Secret("A".repeat(42)))
                .withMessageNotContaining("AAAA");
    }

    private static RefreshToken token() {
        return RefreshToken.parse(F + "." + R).orElseThrow();
    }
}
