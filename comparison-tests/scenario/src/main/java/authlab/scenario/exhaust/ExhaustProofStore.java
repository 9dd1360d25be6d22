package authlab.scenario.exhaust;

import static authlab.scenario.Defence.PROOF_KEPT_LAST;
import static authlab.scenario.Expectation.refused;

import authlab.client.Actor;
import authlab.client.DeviceKey;
import authlab.client.Request;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.token.ProofDraft;
import java.util.ArrayList;
import java.util.List;

/**
 * A used proof is kept, so that nobody uses it again. The attacker sends a flood of proofs, each with a name of its own, to
 * have them kept: she makes them with a key of hers, beside a bound credential that she has copied.
 *
 * <p>A half-fix that does not help: forgetting early, or keeping so many. Then a flood makes the service forget a proof that
 * can still be used.
 */
public final class ExhaustProofStore implements Scenario {

    private static final int FLOOD = 2_500;

    @Override
    public Facts facts() {
        return Facts.of("send a flood of proofs, to have each of them kept")
                .because(
                        "what is kept of a proof is a digest, and only once it has passed all that is asked of it: who has"
                                + " not the key of the login leaves nothing")
                .onAll(refused(401, "invalid-dpop-proof"))
                .bitesWithout(PROOF_KEPT_LAST)
                .standards("ASVS V2.4.1", "RFC 9449 §11.1", "CWE-400", "CWE-770", "OWASP A04:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given an attacker with a copy of a bound credential, and a key of her own,");
        Actor owner = lab.visitor().on(DeviceKey.fresh());
        lab.newCustomer().logIn(owner);
        DeviceKey key = DeviceKey.fresh();
        Actor attacker = owner.snapshot().on(key);
        attacker.get("/api/me");

        lab.step("when she sends one proof after the other,");
        int flood = lab.some(FLOOD);
        List<String> names = new ArrayList<>();
        List<Attempt> refusals = new ArrayList<>();
        for (int i = 0; i < flood; i++) {
            ProofDraft proof = key.proofFor(
                    Request.get("/api/me"),
                    lab.service().base(),
                    attacker.credentials().access());
            names.add(proof.claims().path("jti").asText());
            refusals.add(Attempt.of(
                    attacker.send(Request.get("/api/me").header("DPoP", proof.signedBy(key.signer()))),
                    "she is let in"));
        }

        lab.step("and most of them are kept, that is the prize.");
        long kept = lab.databaseOwner().usedProofsOf(key.signer().kid(), names);
        return kept >= flood / 2
                ? Attempt.succeeded("of " + flood + " proofs of a stranger's key " + kept + " are kept")
                : Attempt.bestOf(refusals);
    }
}
