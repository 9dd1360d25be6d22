package authlab;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingsTest {

    @Test
    void the_defaults_are_accepted() {
        assertAccepted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auth.max-staleness=PT0.2S",
                "auth.max-staleness=PT1M",
                "auth.step-up-max-age=PT1S",
                "auth.step-up-max-age=P365D",
                "auth.housekeeping-interval=PT0.1S",
                "auth.housekeeping-interval=PT1H",
                "auth.http.first-head-within=PT1S",
                "auth.http.first-head-within=PT5M",
                "auth.http.body-within=PT1S",
                "auth.http.body-within=PT5M",
                "auth.proof.max-age=PT1S",
                "auth.proof.max-age=PT1H",
                "auth.proof.nonce-lifetime=PT1S",
                "auth.proof.nonce-lifetime=PT1H",
                "auth.session.idle-timeout=PT1S",
                "auth.session.max-per-user=1",
                "auth.session.max-per-user=1000",
                "auth.jwt.access-token-lifetime=PT1S",
                "auth.jwt.access-token-lifetime=P365D",
                "auth.jwt.refresh-leeway=PT0S",
                "auth.jwt.refresh-leeway=PT5M",
                "auth.minimum-epoch=0",
                "auth.minimum-epoch=9223372036854775807",
            })
    void at_the_bound_itself_a_figure_is_accepted(String setting) {
        assertAccepted(setting);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auth.max-staleness=PT0.199999999S",
                "auth.max-staleness=PT1M0.000000001S",
                "auth.max-staleness=PT-1S",
                "auth.step-up-max-age=PT0.999999999S",
                "auth.step-up-max-age=P365DT0.000000001S",
                "auth.housekeeping-interval=PT0.099999999S",
                "auth.housekeeping-interval=PT1H0.000000001S",
                "auth.http.first-head-within=PT0.999999999S",
                "auth.http.first-head-within=PT5M0.000000001S",
                "auth.proof.max-age=PT0.999999999S",
                "auth.proof.max-age=PT1H0.000000001S",
                "auth.proof.nonce-lifetime=PT0.999999999S",
                "auth.proof.nonce-lifetime=PT1H0.000000001S",
                "auth.http.body-within=PT0.999999999S",
                "auth.http.body-within=PT5M0.000000001S",
                "auth.session.idle-timeout=PT0.999999999S",
                "auth.session.idle-timeout=PT-15M",
                "auth.session.absolute-timeout=PT0.999999999S",
                "auth.session.absolute-timeout=P365DT0.000000001S",
                "auth.session.max-per-user=0",
                "auth.session.max-per-user=-1",
                "auth.session.max-per-user=1001",
                "auth.jwt.access-token-lifetime=PT0.999999999S",
                "auth.jwt.access-token-lifetime=P365DT0.000000001S",
                "auth.jwt.refresh-leeway=PT-0.000000001S",
                "auth.jwt.refresh-leeway=PT5M0.000000001S",
                "auth.minimum-epoch=-1",
            })
    void just_past_the_bound_a_figure_is_refused(String setting) {
        assertRefused(setting);
    }

    @Test
    void a_login_may_live_a_second_and_a_year() {
        assertAccepted("auth.session.absolute-timeout=PT1S", "auth.session.idle-timeout=PT1S");
        assertAccepted("auth.session.absolute-timeout=P365D", "auth.session.idle-timeout=P365D");
    }

    @Test
    void a_login_may_be_idle_as_long_as_it_may_live_but_no_longer() {
        assertAccepted("auth.session.idle-timeout=PT12H");

        assertRefused("auth.session.idle-timeout=PT12H0.000000001S");
        assertThatThrownBy(() -> check("auth.session.idle-timeout=PT13H"))
                .hasMessage("auth.session.idle-timeout (PT13H) must not be longer than auth.session.absolute-timeout"
                        + " (PT12H).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"strict", "synced", "stateless"})
    void knowledge_may_be_of_three_ages(String freshness) {
        assertAccepted("auth.freshness=" + freshness);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STRICT", "strict ", "none"})
    void of_no_other(String freshness) {
        assertThatThrownBy(() -> check("auth.freshness=" + freshness))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("auth.freshness must be one of strict, synced, stateless, but is \"" + freshness + "\".");
    }

    @Test
    void nobody_can_wait_for_who_never_asks() {
        assertAccepted("auth.freshness=synced", "auth.revocation-ack=everywhere");

        assertThatThrownBy(() -> check("auth.freshness=stateless", "auth.revocation-ack=everywhere"))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith("auth.revocation-ack must be committed where auth.freshness is stateless");
    }

    @Test
    void a_revoking_answer_waits_for_the_commit_or_for_everyone() {
        assertAccepted("auth.revocation-ack=committed");
        assertAccepted("auth.revocation-ack=everywhere");

        assertRefused("auth.revocation-ack=never");
        assertRefused("auth.revocation-ack=Everywhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0-0", "a.b_c-d", "abcdefghijklmnopqrstuvwxyz012345"})
    void the_first_admin_has_a_username(String name) {
        assertAccepted("auth.bootstrap-admin=" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "abcdefghijklmnopqrstuvwxyz0123456", "Root", "-ab", ".ab", "_ab", "a b", "admín"})
    void the_first_admin_has_no_other_name(String name) {
        assertRefused("auth.bootstrap-admin=" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bank.example", "BANK.example", "10.0.0.1", "[::1]", "[2001:DB8::1]", "a,b,c"})
    void hosts_are_names_and_addresses(String hosts) {
        assertAccepted("auth.http.hosts=" + hosts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost:8443", "[::1]:8443", "::1", "https://localhost", "user@localhost", "*", "a,b c", "a/b"
            })
    void hosts_are_nothing_else(String hosts) {
        assertRefused("auth.http.hosts=" + hosts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bank.example",
                "https://bank.example:8443",
                "http://127.0.0.1:8080",
                "https://[::1]:8443",
                "https://bank.example,https://shop.example"
            })
    void origins_are_spelled_as_a_browser_spells_them(String origins) {
        assertAccepted("auth.http.origins=" + origins);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://bank.example/",
                "https://bank.example/path",
                "https://bank.example?query",
                "https://bank.example#fragment",
                "https://user@bank.example",
                "https://bank.example:",
                "https://bank example",
                "https://*.example",
                "https://bank.example, https://",
                "bank.example",
                "//bank.example",
                "mailto:bank",
                "https:",
                "null",
                "*"
            })
    void what_no_browser_sends_as_an_origin_is_refused(String origins) {
        assertRefused("auth.http.origins=" + origins);
    }

    /** It would be accepted and then never match, for browsers send lower case and leave the default port out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://Bank.example",
                "HTTPS://bank.example",
                "https://bank.example:443",
                "http://bank.example:80"
            })
    void an_origin_that_browsers_spell_otherwise_is_refused(String origins) {
        assertRefused("auth.http.origins=" + origins);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "10.0.0.0/8,192.168.0.1", "::1", "2001:db8::/32", "0.0.0.0/0", "10.0.0.1/32"})
    void proxies_are_addresses_and_ranges(String proxies) {
        assertAccepted("auth.http.trusted-proxies=" + proxies);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.example",
                "10.0.0.1/33",
                "::/129",
                "10.0.0",
                "10.0.0.1:80",
                "*",
                "10.0.0.0/-1",
                "10.0.0.0/"
            })
    void and_nothing_else(String proxies) {
        assertRefused("auth.http.trusted-proxies=" + proxies);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "failures-per-account-and-address",
                "failures-per-address",
                "registrations-per-address",
                "renewals-per-login"
            })
    void every_throttle_is_a_count_in_a_duration(String throttle) {
        assertAccepted("auth.throttle." + throttle + "=1/PT0.001S");
        assertAccepted("auth.throttle." + throttle + "=999999999/P1D");

        assertRefused("auth.throttle." + throttle + "=10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/PT1M",
                "-1/PT1M",
                "+1/PT1M",
                "01/PT1M",
                "1.5/PT1M",
                "1000000000/PT1M",
                "10/PT0S",
                "10/PT-1M",
                "10/-PT1M",
                "10/1M",
                "10/P1Y",
                "10/P",
                "10/PT99999999999999999999S",
                "10/",
                "/PT1M",
                "10 / PT1M",
                "10/PT1M/PT1M",
                "many"
            })
    void a_throttle_is_nothing_else(String rate) {
        assertThatThrownBy(() -> check("auth.throttle.failures-per-address=" + rate))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("auth.throttle.failures-per-address must be COUNT/DURATION like 10/PT15M, but is \"" + rate
                        + "\".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "auth.max-staleness=PT2M | auth.max-staleness must be between PT0.2S and PT1M, but is PT2M.",
                "auth.session.max-per-user=0 | auth.session.max-per-user must be between 1 and 1000, but is 0.",
                "auth.http.hosts=a:1 | auth.http.hosts must be host names or addresses, without port, but is \"a:1\".",
                "auth.minimum-epoch=-1 | auth.minimum-epoch must not be negative."
            })
    void a_refusal_says_what_was_wanted_and_what_came(String setting, String sentence) {
        assertThatThrownBy(() -> check(setting)).hasMessage(sentence);
    }

    private static void assertAccepted(String... settings) {
        assertThatCode(() -> check(settings)).doesNotThrowAnyException();
    }

    private static void assertRefused(String setting) {
        String name = setting.substring(0, setting.indexOf('='));
        assertThatThrownBy(() -> check(setting))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith(name + " ")
                .hasMessageMatching("[^\\n]+[^.]\\.");
    }

    private static void check(String... settings) {
        Settings.check(TestSettings.with(settings));
    }
}
