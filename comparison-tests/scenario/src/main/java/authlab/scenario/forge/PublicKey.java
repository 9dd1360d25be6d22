package authlab.scenario.forge;

import static java.nio.charset.StandardCharsets.UTF_8;

import authlab.client.Answer;
import authlab.client.Request;
import authlab.scenario.Lab;
import authlab.scenario.UnpreparedException;
import authlab.token.Token;
import com.fasterxml.jackson.databind.JsonNode;
import java.security.Key;
import java.util.Base64;
import java.util.List;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** The key that the service publishes, in each spelling in which it may lie in a configuration. */
record PublicKey(String document, String jwk) {

    /** The one that signed that token, as anybody can fetch it. */
    static PublicKey thatSigned(Token token, Lab lab) {
        Answer answer = Lab.require(200, lab.service().send(Request.get("/.well-known/jwks.json")));
        for (JsonNode key : answer.json().path("keys")) {
            if (key.path("kid").equals(token.headerJson().path("kid"))) {
                return new PublicKey(answer.text(), key.toString());
            }
        }
        throw new UnpreparedException("the key of the token is not published");
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
        return key().getEncoded();
    }

    Key key() {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(jwk).getPublicKey();
        } catch (JoseException malformed) {
            throw new IllegalStateException("no public key is published", malformed);
        }
    }
}
