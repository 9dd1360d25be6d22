package authlab.scenario.steal;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.DeviceKey;
import authlab.client.Request;
import authlab.scenario.Customer;
import authlab.scenario.Lab;
import authlab.token.ProofDraft;
import java.util.Arrays;

/**
 * A thief with a copy of a bound credential, and whatever its owner's key has signed; not with the key.
 *
 * @param owner who goes on as if nothing had happened
 */
record Theft(Lab lab, DeviceKey device, Actor owner) {

    /** What the thief wants to read. */
    private static final Request WANTED = Request.get("/api/me");

    static Theft of(Customer victim, Lab lab) {
        DeviceKey device = DeviceKey.fresh();
        Actor owner = lab.visitor().on(device);
        victim.logIn(owner);
        return new Theft(lab, device, owner);
    }

    /** What a good proof would say just now, with a nonce that is hardly used. */
    ProofDraft goodProof() {
        Lab.require(200, owner.send(WANTED));
        return device.proofFor(WANTED, lab.service().base(), owner.credentials().access());
    }

    /** What the owner's key makes of it. */
    String signed(ProofDraft draft) {
        return draft.signedBy(device.signer());
    }

    /** The thief's request with these proofs, each in a header of its own. */
    Answer with(String... proofs) {
        Request request = Arrays.stream(proofs)
                .reduce(claimed(), (sent, proof) -> sent.header("DPoP", proof), (one, other) -> other);
        return lab.with(owner.credentials()).send(request);
    }

    private Request claimed() {
        return lab.carrier() == Carrier.JWT_BEARER
                ? WANTED.header(
                        "Authorization", "DPoP " + owner.credentials().access().orElseThrow())
                : WANTED;
    }
}
