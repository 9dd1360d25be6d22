package authlab.scenario.fixate;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.FRESH_CREDENTIAL_AT_LOGIN;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.client.Credentials;
import authlab.scenario.AfterEnd;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.token.RefreshToken;
import authlab.token.Token;
import java.security.SecureRandom;
import java.util.stream.Stream;

/**
 * The attacker puts a credential that she knows into the victim's browser, and waits until the victim has logged in.
 *
 * <p>A half-fix that does not help: refusing credentials that nobody issued. The attacker has one of her own issued.
 */
public final class FixateSession implements Scenario {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    @Override
    public Facts facts() {
        return Facts.of("plant a credential in the victim's browser before she logs in")
                .because("a login makes its credential itself and looks at none that came with the request")
                .on(SESSION, unauthenticated())
                .on(
                        JWT_BEARER,
                        notApplicable("an app keeps the tokens that the login's answer gave it, and sends none before"))
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(FRESH_CREDENTIAL_AT_LOGIN)
                .standards("ASVS V7.2.2", "ASVS V7.2.4", "WSTG-SESS-03", "CWE-384", "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        return Attempt.bestOf(
                Stream.of(madeUp(lab), lab.newCustomer().logIn().credentials()).map(planted -> plant(planted, lab)));
    }

    private static Attempt plant(Credentials planted, Lab lab) {
        lab.step("Given a browser into which an attacker has put a credential that she knows,");
        Actor browser = lab.with(planted);
        Actor attacker = browser.snapshot();

        lab.step("when the victim has logged in there,");
        lab.newCustomer().logIn(browser);

        lab.step("the attacker's copy works, to read or to renew: that is the prize.");
        return AfterEnd.useOf(attacker);
    }

    /** Of the right form, and nobody's: a session id, or a refresh token with the CSRF token that belongs to it. */
    private static Credentials madeUp(Lab lab) {
        byte[] bytes = new byte[SECRET_BYTES];
        CHANCE.nextBytes(bytes);
        String secret = Token.base64Url(bytes);
        Credentials nothing = Credentials.none(lab.carrier());
        if (!lab.carrier().isJwt()) {
            return nothing.withAccess(secret);
        }
        RefreshToken refreshToken = new RefreshToken(secret, secret);
        return nothing.withRefresh(refreshToken.text()).withCsrfToken(refreshToken.csrfToken());
    }
}
