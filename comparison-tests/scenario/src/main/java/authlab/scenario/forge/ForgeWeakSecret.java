package authlab.scenario.forge;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.NO_SHARED_SECRET;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;
import static java.nio.charset.StandardCharsets.UTF_8;

import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.token.Token;
import java.util.List;

/**
 * The attacker signs with secrets that stand in tutorials and configuration files.
 *
 * <p>A half-fix that does not help: a longer secret. One token is enough to try any number of them at home.
 */
public final class ForgeWeakSecret implements Scenario {

    private static final List<String> SECRETS = List.of(
            "",
            " ",
            "secret",
            "Secret",
            "secretkey",
            "secret-key",
            "mysecret",
            "my-secret",
            "my_secret_key",
            "shhhh",
            "changeme",
            "change-me",
            "password",
            "password123",
            "123456",
            "admin",
            "test",
            "key",
            "jwt",
            "jwt-secret",
            "jwtsecret",
            "your-256-bit-secret",
            "your-512-bit-secret",
            "your_jwt_secret",
            "a-string-secret-at-least-256-bits-long",
            "AuthLab",
            "authlab",
            "authlab-web",
            "null",
            "undefined");

    @Override
    public Facts facts() {
        return Facts.of("guess the secret that tokens are signed with")
                .because("tokens are signed with a private key, and there is no secret to share or to guess")
                .on(SESSION, notApplicable("an opaque id is signed with nothing; to guess one is forge-guess"))
                .on(JWT_BEARER, unauthenticated())
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(NO_SHARED_SECRET)
                .standards(
                        "ASVS V9.1.2",
                        "RFC 8725 §2.2",
                        "RFC 8725 §3.5",
                        "WSTG-SESS-10",
                        "CWE-521",
                        "CWE-798",
                        "OWASP A02:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a customer who has written another's name into her token,");
        Forger forger = Forger.in(lab);
        Token unsigned = forger.renamed().withHeader(forger.headerWith("HS256").toString());

        lab.step("and signs it with one secret after the other that others have used before:");
        lab.step("to be the other is the prize.");
        return Attempt.bestOf(SECRETS.stream()
                .map(secret -> Hmac.signed(unsigned, secret.getBytes(UTF_8)))
                .map(token -> forger.present(token.text())));
    }
}
