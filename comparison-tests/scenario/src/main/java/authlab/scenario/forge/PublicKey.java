package authlab.scenario.forge;

import static java.nio.charset.StandardCharsets.UTF_8;

import authlab.client.Answer;
import authlab.client.Request;
import authlab.scenario.Lab;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** The key that the service publishes, in each spelling in which it may lie in a configuration. */
record PublicKey(String document, String jwk) {

    /** As anybody can fetch it. */
    static PublicKey publishedIn(Lab lab) {
        Answer answer = Lab.require(200, lab.service().send(Request.get("/.well-known/jwks.json")));
        JsonNode key = answer.json().path("keys").path(0);
        return new PublicKey(answer.text(), key.toString());
    }

    /** PEM with and without its last line feed, DER, JWK and JWK Set. */
    List<byte[]> spellings() {
        return List.of(
                (pem() + "\n").getBytes(UTF_8),
                pem().getBytes(UTF_8),
                der(),
                jwk.getBytes(UTF_8),
                document.getBytes(UTF_8));
    }

    private String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der())
                + "\n-----END PUBLIC KEY-----";
    }

    private byte[] der() {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(jwk).getPublicKey().getEncoded();
        } catch (JoseException malformed) {
            throw new IllegalStateException("no public key is published", malformed);
        }
    }
}
