package authlab.scenario.forge;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.JWT_COOKIE;
import static authlab.client.Carrier.SESSION;
import static authlab.scenario.Defence.ALGORITHM_ALLOWLIST;
import static authlab.scenario.Expectation.notApplicable;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.token.Token;
import java.util.List;
import java.util.stream.Stream;

/**
 * The attacker's token says that it needs no signature.
 *
 * <p>A half-fix that does not help: refusing {@code none}, and not {@code None}. Or refusing an empty signature: the old
 * one still fills its place.
 */
public final class ForgeAlgNone implements Scenario {

    private static final List<String> SPELLINGS = List.of("none", "None", "NONE", "nOnE");

    @Override
    public Facts facts() {
        return Facts.of("say in the header that there is no signature")
                .because("an algorithm of our choice verifies, whatever the header says, and none is not one")
                .on(SESSION, notApplicable("an opaque id has no header that could say how it is to be checked"))
                .on(JWT_BEARER, unauthenticated())
                .on(JWT_COOKIE, unauthenticated())
                .bitesWithout(ALGORITHM_ALLOWLIST)
                .standards(
                        "ASVS V6.8.2",
                        "ASVS V9.1.2",
                        "RFC 8725 §2.1",
                        "RFC 8725bis §2.11",
                        "RFC 8725 §3.1",
                        "RFC 8725 §3.2",
                        "WSTG-SESS-10",
                        "CWE-347",
                        "OWASP A02:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a customer who has written another's name into her token,");
        Forger forger = Forger.in(lab);

        lab.step("and \"none\" in all spellings above it, with the signature and without:");
        lab.step("to be the other is the prize.");
        return Attempt.bestOf(SPELLINGS.stream()
                .map(none -> forger.renamed().withHeader(forger.headerWith(none).toString()))
                .flatMap(ForgeAlgNone::signedAndUnsigned)
                .map(forger::present));
    }

    /** The old signature, nothing behind the last dot, a byte of nothing, no last dot. */
    private static Stream<String> signedAndUnsigned(Token token) {
        String unsigned = token.header() + "." + token.payload();
        return Stream.of(token.text(), unsigned + ".", unsigned + ".AA", unsigned);
    }
}
