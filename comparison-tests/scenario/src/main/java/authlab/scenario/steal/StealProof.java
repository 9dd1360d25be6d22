package authlab.scenario.steal;

import static authlab.scenario.Defence.PROOF_ALGORITHM;
import static authlab.scenario.Defence.PROOF_CLAIMS;
import static authlab.scenario.Defence.PROOF_CREDENTIAL;
import static authlab.scenario.Defence.PROOF_FORM;
import static authlab.scenario.Defence.PROOF_HEADER;
import static authlab.scenario.Defence.PROOF_KEY;
import static authlab.scenario.Defence.PROOF_METHOD;
import static authlab.scenario.Defence.PROOF_ONCE;
import static authlab.scenario.Defence.PROOF_PUBLIC_KEY;
import static authlab.scenario.Defence.PROOF_SIGNATURE;
import static authlab.scenario.Defence.PROOF_TARGET;
import static authlab.scenario.Defence.PROOF_TIME;
import static authlab.scenario.Defence.PROOF_TYPE;
import static authlab.scenario.Expectation.refused;

import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;

/**
 * The thief has a copy of a bound credential, and things that its owner's key has signed: a proof that was used, or one for
 * another request, another credential, another time. Or she bends the proof itself.
 *
 * <p>A half-fix that does not help: checking the signature, and that the key is the right one. That shows who signed, and
 * not what for.
 */
public final class StealProof implements Scenario {

    @Override
    public Facts facts() {
        return Facts.of("present a copied credential beside a proof that was not made for this request, now, once")
                .because(
                        "a proof names method, target, time and credential, is signed by the key of the login, and is used"
                                + " up; each is asked by itself (RFC 9449 §4.3)")
                .onAll(refused(401, "invalid-dpop-proof"))
                .bitesWithout(
                        PROOF_HEADER,
                        PROOF_FORM,
                        PROOF_CLAIMS,
                        PROOF_TYPE,
                        PROOF_ALGORITHM,
                        PROOF_PUBLIC_KEY,
                        PROOF_SIGNATURE,
                        PROOF_METHOD,
                        PROOF_TARGET,
                        PROOF_TIME,
                        PROOF_CREDENTIAL,
                        PROOF_KEY,
                        PROOF_ONCE)
                .standards(
                        "ASVS V10.3.5",
                        "RFC 9449 §4.3",
                        "RFC 9449 §11.1",
                        "RFC 9700 §2.2.1",
                        "RFC 9700 §4.10.1",
                        "CWE-294",
                        "CWE-347",
                        "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a thief with a copy of a bound credential, and what its owner's key has signed:");
        Theft theft = Theft.of(lab.newCustomer(), lab);

        lab.step("proofs that were used, or made for something else, or bent,");
        lab.step("when one of them lets her in, that is the prize.");
        return Attempt.bestOf(ProofVectors.all()
                .map(vector -> Attempt.of(vector.sentBy(theft), "the thief is let in by " + vector.phrase())));
    }
}
