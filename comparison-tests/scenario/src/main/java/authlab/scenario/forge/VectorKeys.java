package authlab.scenario.forge;

import authlab.token.KeyRing;
import authlab.token.Signer;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** The keys of the ring that vectors are played against: one for each algorithm that jwt-auth has. */
record VectorKeys(Signer ec, Signer ed, Signer rs, Signer ps) {

    /** Those for RSA are the same numbers twice: to find them takes longer than all the rest. */
    static VectorKeys made() {
        return new VectorKeys(Signer.madeFor("ES256"), Signer.madeFor("EdDSA"), Rsa.KEY, named(Rsa.KEY, "PS256"));
    }

    private static final class Rsa {
        static final Signer KEY = Signer.madeFor("RS256");
    }

    private static Signer named(Signer key, String alg) {
        try {
            Map<String, Object> members = key.key().toParams(OutputControlLevel.INCLUDE_PRIVATE);
            members.put("alg", alg);
            members.put("kid", alg + "-" + key.kid().substring(0, 20));
            return new Signer(PublicJsonWebKey.Factory.newPublicJwk(members));
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    KeyRing ring() {
        return KeyRing.of(ec).retired(ed).retired(rs).retired(ps);
    }

    List<Signer> all() {
        return List.of(ec, ed, rs, ps);
    }
}
