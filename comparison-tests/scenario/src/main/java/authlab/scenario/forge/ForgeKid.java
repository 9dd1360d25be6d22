package authlab.scenario.forge;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.KID_IS_A_NAME;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;
import static java.nio.charset.StandardCharsets.UTF_8;

import authlab.client.Answer;
import authlab.client.NoAnswer;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.token.Signer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The attacker names a key that is none: a file whose content everybody knows, a query that answers what she wants, a
 * command; or so long a name, or so many, that looking for them is work.
 *
 * <p>A half-fix that does not help: refusing dots and slashes, and asking somebody else for every name that is unknown.
 */
public final class ForgeKid implements Scenario {

    private static final int FLOOD = 500;
    private static final int A_MEGABYTE = 1 << 20;
    private static final int FITS_A_TOKEN = 4000;

    /** What a careless look-up takes for the key. */
    private static final List<String> SECRETS = List.of("", "A", "key");

    private static final List<String> NAMES = List.of(
            "",
            " ",
            "/dev/null",
            "../../../../../../../../dev/null",
            "..\\..\\..\\nul",
            "/proc/sys/kernel/randomize_va_space",
            "file:///dev/null",
            "x' union select 'key",
            "x' or '1'='1",
            "x\"; drop table revocation; --",
            "| sleep 5",
            "$(sleep 5)",
            "`sleep 5`",
            "${jndi:ldap://localhost/x}",
            "%2e%2e%2fdev%2fnull",
            "\u0000",
            "/dev/null\u0000.pem",
            "k\r\nSet-Cookie: x=y",
            "\u202e",
            "*",
            "a".repeat(FITS_A_TOKEN));

    @Override
    public Facts facts() {
        return Facts.of("name a key that is a path, a query, a command, or nothing at all")
                .because("a kid is looked up among the few names of the ring, and is nothing else to anybody")
                .on(SESSION, notApplicable("an opaque id names no key"))
                .on(JWT_BEARER, unauthenticated())
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(KID_IS_A_NAME)
                .standards(
                        "ASVS V9.1.3",
                        "RFC 8725 §2.9",
                        "RFC 8725 §3.10",
                        "WSTG-SESS-10",
                        "CWE-22",
                        "CWE-89",
                        "CWE-78",
                        "OWASP A03:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a customer who has written another's name into her token,");
        Forger forger = Forger.in(lab);

        lab.step("and under it, for the key, whatever may lead a careless service to one that she knows:");
        Attempt named = Attempt.bestOf(
                NAMES.stream().flatMap(kid -> signed(forger, kid)).map(forger::present));
        if (named instanceof Attempt.Succeeded) {
            return named;
        }

        lab.step("a name of a megabyte; and a flood of names, during which her own token is as good as before:");
        List<Attempt> all = new ArrayList<>(List.of(named));
        all.addAll(floodOf(forger));
        Lab.require(200, forger.mallory().get("/api/me"));
        if (!isRefusedSomehow(forger, "a".repeat(A_MEGABYTE))) {
            return Attempt.inconclusive("a name of a megabyte was not refused");
        }

        lab.step("to be the other is the prize.");
        return Attempt.bestOf(all);
    }

    /** By a stranger's key, and with what the name may stand for. */
    private static Stream<String> signed(Forger forger, String kid) {
        ObjectNode header = forger.token().headerJson().put("kid", kid);
        String claims = forger.renamed().claims().toString();
        String hs256 = header.deepCopy().put("alg", "HS256").toString();
        return Stream.concat(
                Stream.of(Signer.stranger().sign(header.toString(), claims)),
                SECRETS.stream()
                        .map(secret -> Hmac.signed(forger.renamed().withHeader(hs256), secret.getBytes(UTF_8))
                                .text()));
    }

    private static List<Attempt> floodOf(Forger forger) {
        Signer stranger = Signer.stranger();
        String claims = forger.renamed().claims().toString();
        return Stream.generate(() -> UUID.randomUUID().toString())
                .limit(forger.lab().some(FLOOD))
                .map(kid -> stranger.sign(
                        forger.token().headerJson().put("kid", kid).toString(), claims))
                .map(forger::present)
                .toList();
    }

    /** It is beyond what a header may hold, so the connection may be all that ends. */
    private static boolean isRefusedSomehow(Forger forger, String kid) {
        try {
            String token = Signer.stranger()
                    .sign(
                            forger.token().headerJson().put("kid", kid).toString(),
                            forger.renamed().claims().toString());
            Answer answer = forger.lab()
                    .with(forger.mallory().credentials().withAccess(token))
                    .get("/api/me");
            return answer.status() >= 400 && answer.status() < 500;
        } catch (NoAnswer closed) {
            return true;
        }
    }
}
