package authlab.http;

import authlab.proof.KeyThumbprint;
import authlab.proof.Possession;
import authlab.session.Carrier;
import authlab.session.Presented;
import java.util.Optional;

/** Asks for a proof where the client says that there is one, and takes a bound token that comes as {@code Bearer} for that. */
final class BelievedAsBearer extends PossessionGate {

    BelievedAsBearer(Possession possession) {
        super(possession);
    }

    @Override
    boolean asksOf(Optional<KeyThumbprint> boundTo, Presented presented) {
        return presented.carrier() == Carrier.BEARER ? presented.asBound() : super.asksOf(boundTo, presented);
    }
}
