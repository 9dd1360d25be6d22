package authlab.jwt;

import static authlab.jwt.TestClaims.END;
import static authlab.jwt.TestClaims.ISSUED;
import static authlab.jwt.TestClaims.NOON;
import static authlab.jwt.TestSettings.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import authlab.InvalidSetting;
import authlab.session.Carrier;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClaimChecksTest {

    private static final Instant DURING = ISSUED.plusSeconds(100);

    private final ClaimChecks checks = new ClaimChecks(TestSettings.withIssuer());

    @Test
    void claims_made_here_are_believed_while_they_last() {
        assertThat(checks.faultIn(TestClaims.forBearer(), DURING, Carrier.BEARER))
                .isEmpty();
        assertThat(checks.faultIn(TestClaims.forCookie(), DURING, Carrier.COOKIE))
                .isEmpty();
    }

    @Test
    void a_token_is_dead_at_its_end_exactly() {
        assertThat(checks.faultIn(TestClaims.forBearer(), END.minusNanos(1), Carrier.BEARER))
                .isEmpty();
        assertThat(checks.faultIn(TestClaims.forBearer(), END, Carrier.BEARER)).hasValue(ClaimCheck.NOT_EXPIRED);
    }

    @Test
    void a_token_is_good_from_the_second_it_was_issued_in() {
        assertThat(checks.faultIn(TestClaims.forBearer(), ISSUED, Carrier.BEARER))
                .isEmpty();
        assertThat(checks.faultIn(TestClaims.forBearer(), ISSUED.minusNanos(1), Carrier.BEARER))
                .hasValue(ClaimCheck.ISSUED);
    }

    @Test
    void a_token_is_not_good_before_it_says_so() {
        AccessClaims claims = TestClaims.notBefore(DURING);

        assertThat(checks.faultIn(claims, DURING, Carrier.BEARER)).isEmpty();
        assertThat(checks.faultIn(claims, DURING.minusNanos(1), Carrier.BEARER)).hasValue(ClaimCheck.BEGUN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://other.example",
                "https://bank.example/",
                "HTTPS://bank.example",
                "https://bank.example ",
                "https://bank.example.evil.example"
            })
    void another_deployment_issues_nothing_for_this_one(String issuer) {
        AccessClaims claims = TestClaims.between(new Parties(issuer, "authlab", "authlab-web"));

        assertThat(checks.faultIn(claims, DURING, Carrier.BEARER)).hasValue(ClaimCheck.ISSUER);
    }

    @Test
    void a_token_for_another_audience_or_client_is_none_for_this_one() {
        AccessClaims forAnother = TestClaims.between(new Parties(ISSUER, "authlab-admin", "authlab-web"));
        AccessClaims ofAnother = TestClaims.between(new Parties(ISSUER, "authlab", "authlab"));

        assertThat(checks.faultIn(forAnother, DURING, Carrier.BEARER)).hasValue(ClaimCheck.AUDIENCE);
        assertThat(checks.faultIn(ofAnother, DURING, Carrier.BEARER)).hasValue(ClaimCheck.CLIENT);
    }

    @Test
    void a_token_travels_only_by_the_carrier_it_was_made_for() {
        assertThat(checks.faultIn(TestClaims.forCookie(), DURING, Carrier.BEARER))
                .hasValue(ClaimCheck.CARRIER);
        assertThat(checks.faultIn(TestClaims.forBearer(), DURING, Carrier.COOKIE))
                .hasValue(ClaimCheck.CARRIER);
    }

    @Test
    void a_token_from_the_future_is_told_so_only_if_nothing_else_is_wrong_with_it() {
        assertThat(checks.faultIn(TestClaims.forCookie(), NOON, Carrier.COOKIE)).hasValue(ClaimCheck.ISSUED);
        assertThat(checks.faultIn(TestClaims.forCookie(), NOON, Carrier.BEARER)).hasValue(ClaimCheck.CARRIER);
    }

    @ParameterizedTest
    @EnumSource
    void with_a_check_taken_out_just_what_it_refused_is_believed(ClaimCheck check) {
        ClaimChecks weakened = new ClaimChecks(TestSettings.withIssuer()) {
            @Override
            Set<ClaimCheck> asked() {
                return EnumSet.complementOf(EnumSet.of(check));
            }
        };

        for (ClaimCheck other : ClaimCheck.values()) {
            assertThat(isBelieved(other, weakened)).as("what %s refuses", other).isEqualTo(other == check);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void without_an_issuer_nothing_starts(String issuer) {
        assertThatThrownBy(() -> new ClaimChecks(TestSettings.with(Map.of("auth.jwt.issuer", issuer))))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith("auth.jwt.issuer is missing");
    }

    /** Whether what only this check refuses is believed. */
    private static boolean isBelieved(ClaimCheck check, ClaimChecks checks) {
        return switch (check) {
            case ISSUER -> believes(checks, TestClaims.between(new Parties("else", "authlab", "authlab-web")), DURING);
            case AUDIENCE -> believes(checks, TestClaims.between(new Parties(ISSUER, "else", "authlab-web")), DURING);
            case CLIENT -> believes(checks, TestClaims.between(new Parties(ISSUER, "authlab", "else")), DURING);
            case ISSUED -> believes(checks, TestClaims.forBearer(), NOON);
            case BEGUN -> believes(checks, TestClaims.notBefore(END), DURING);
            case NOT_EXPIRED -> believes(checks, TestClaims.forBearer(), END);
            case CARRIER -> believes(checks, TestClaims.forCookie(), DURING);
        };
    }

    private static boolean believes(ClaimChecks checks, AccessClaims claims, Instant now) {
        return checks.faultIn(claims, now, Carrier.BEARER).isEmpty();
    }
}
