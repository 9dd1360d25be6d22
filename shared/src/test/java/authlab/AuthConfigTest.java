package authlab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuthConfigTest {

    private final AuthConfig defaults = TestSettings.defaults();

    @Test
    void by_default_nothing_is_believed_that_the_database_did_not_just_confirm() {
        assertThat(defaults.freshness()).isEqualTo("strict");
        assertThat(defaults.maxStaleness()).isEqualTo(Duration.ofSeconds(1));
        assertThat(defaults.revocationAck()).isEqualTo("committed");
        assertThat(defaults.stepUpMaxAge()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void by_default_a_login_lives_a_quarter_of_an_hour_unused_and_twelve_hours_at_most() {
        AuthConfig.Session session = defaults.session();

        assertThat(session.idleTimeout()).isEqualTo(Duration.ofMinutes(15));
        assertThat(session.absoluteTimeout()).isEqualTo(Duration.ofHours(12));
        assertThat(session.maxPerUser()).isEqualTo(5);
    }

    @Test
    void by_default_tokens_live_five_minutes_and_have_neither_issuer_nor_keys() {
        AuthConfig.Jwt jwt = defaults.jwt();

        assertThat(jwt.accessTokenLifetime()).isEqualTo(Duration.ofMinutes(5));
        assertThat(jwt.refreshLeeway()).isEqualTo(Duration.ofSeconds(10));
        assertThat(jwt.issuer()).isEmpty();
        assertThat(jwt.keys()).isEmpty();
    }

    @Test
    void by_default_only_this_machine_is_spoken_to_and_no_other_origin() {
        AuthConfig.Http http = defaults.http();

        assertThat(http.hosts())
                .containsExactly("localhost", "session.localhost", "jwt.localhost", "127.0.0.1", "[::1]");
        assertThat(http.origins()).isEmpty();
        assertThat(http.trustedProxies()).isEmpty();
    }

    @Test
    void by_default_it_is_throttled_as_the_contract_says() {
        AuthConfig.Throttle throttle = defaults.throttle();

        assertThat(throttle.failuresPerAccountAndAddress()).isEqualTo("10/PT15M");
        assertThat(throttle.failuresPerAddress()).isEqualTo("300/PT15M");
        assertThat(throttle.registrationsPerAddress()).isEqualTo("2000/PT1H");
        assertThat(throttle.renewalsPerLogin()).isEqualTo("60/PT1M");
    }

    @Test
    void by_default_old_rows_are_looked_for_every_minute() {
        assertThat(defaults.housekeepingInterval()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void by_default_nobody_becomes_admin_and_no_backup_was_restored() {
        assertThat(defaults.bootstrapAdmin()).isEmpty();
        assertThat(defaults.minimumEpoch()).isEmpty();
    }

    @Test
    void what_is_named_is_read() {
        AuthConfig named = TestSettings.with(
                "auth.bootstrap-admin=root",
                "auth.minimum-epoch=7",
                "auth.jwt.keys=/run/keys.json",
                "auth.http.origins=https://bank.example,https://shop.example:8443");

        assertThat(named.bootstrapAdmin()).hasValue("root");
        assertThat(named.minimumEpoch()).hasValue(7);
        assertThat(named.jwt().keys()).hasValue(Path.of("/run/keys.json"));
        assertThat(named.http().origins().orElseThrow())
                .containsExactly("https://bank.example", "https://shop.example:8443");
    }
}
