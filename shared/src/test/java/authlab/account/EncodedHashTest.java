package authlab.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EncodedHashTest {

    private static final String STORED =
            "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$/////////////////////////////////////////w8";

    @Test
    void what_is_read_is_spelled_as_it_was() {
        EncodedHash hash = EncodedHash.parse(STORED);

        assertThat(hash.cost()).isEqualTo(PasswordCost.OWASP);
        assertThat(hash.salt()).hasSize(16).containsOnly(0);
        assertThat(hash.hash()).hasSize(32).startsWith(0xff, 0xff);
        assertThat(hash.spelled()).isEqualTo(STORED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tea-party-at-four",
                "$argon2i$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$//////////////////////////////////////////8",
                "$argon2d$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$//////////////////////////////////////////8",
                "$argon2id$v=16$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$//////////////////////////////////////////8",
                "$argon2id$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$//////////////////////////////////////////8",
                "$argon2id$v=19$m=19456,t=0,p=1$AAAAAAAAAAAAAAAAAAAAAA$//////////////////////////////////////////8",
                "$argon2id$v=19$m=7,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$//////////////////////////////////////////8",
                "$argon2id$v=19$m=99999999,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$//////////////////////////////////////////8",
                "$argon2id$v=19$m=19456,t=2,p=1$$//////////////////////////////////////////8",
                "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$",
                "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$//////////////////////////////////////////8$",
                "$2b$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"
            })
    void anything_else_is_no_hash_of_ours_and_is_not_repeated(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EncodedHash.parse(text))
                .withMessageNotContaining("AAAA")
                .withMessageNotContaining("tea");
    }

    @Test
    void it_tells_its_cost_and_nothing_of_the_password() {
        assertThat(EncodedHash.parse(STORED).toString()).contains("19456").doesNotContain("AAAA", "////");
    }
}
