package authlab.scenario.steal;

import static authlab.scenario.Defence.PROOF_NONCE;
import static authlab.scenario.Expectation.refused;

import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.token.ProofDraft;
import java.util.List;

/**
 * The thief was at the device for a minute, or a script of hers in its page: she could use the key, and take it along she
 * could not. So she had it sign proofs for tomorrow, each at its time, and comes back with those.
 *
 * <p>A half-fix that does not help: looking at when a proof says that it was made. Its maker writes that.
 */
public final class StealProofInAdvance implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("present proofs that the owner's key has signed in advance")
                .because("a proof carries what the service told a minute ago, which nobody could know before")
                .onAll(refused(401, "use-dpop-nonce"))
                .bitesWithout(PROOF_NONCE)
                .standards(
                        "ASVS V10.3.5",
                        "RFC 9449 §4.3",
                        "RFC 9449 §9",
                        "RFC 9449 §11.2",
                        "RFC 9700 §2.2.1",
                        "RFC 9700 §4.10.1",
                        "CWE-294",
                        "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a thief who once had the owner's key sign proofs for later,");
        Theft theft = Theft.of(lab.newCustomer(), lab);
        ProofDraft forNow = theft.goodProof();

        lab.step(
                "when now is the time that one of them names, and it lets her in without a nonce or with a guessed one,");
        Attempt attempt = Attempt.bestOf(List.of(
                Attempt.of(
                        theft.with(theft.signed(forNow.withoutClaim("nonce"))), "a proof without a nonce lets her in"),
                Attempt.of(
                        theft.with(theft.signed(theft.goodProof().claim("nonce", "A".repeat(43)))),
                        "a proof with a nonce of her own lets her in")));

        lab.step("that is the prize.");
        return attempt;
    }
}
