package authlab.jwt;

import authlab.jose.Base64Url;
import authlab.jose.JsonText;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Verifies a token with the key that it brings along, or says where to fetch. */
final class KeysFromTheToken extends TokenSignature {

    /** A key set of a handful of keys; nobody keeps this process busy with more. */
    private static final int BYTES_MAX = 64 * 1024;

    KeysFromTheToken(SigningKeys keys, HeaderFormat headers) {
        super(keys, headers);
    }

    @Override
    Optional<SignedPayload> verify(SpelledToken token) {
        return JsonText.objectIn(Base64Url.decode(token.header()))
                .flatMap(KeysFromTheToken::keyIn)
                .filter(key -> isSignedBy(key, token))
                .map(key -> new SignedPayload("its own", token.payload()))
                .or(() -> super.verify(token));
    }

    private static Optional<PublicKey> keyIn(ObjectNode header) {
        try {
            if (header.path("jwk").isObject()) {
                return Optional.of(
                        publicKey(JsonWebKey.Factory.newJwk(header.path("jwk").toString())));
            }
            if (header.path("jku").isTextual()) {
                String keys = fetch(URI.create(header.path("jku").textValue()));
                return Optional.of(
                        publicKey(new JsonWebKeySet(keys).getJsonWebKeys().get(0)));
            }
            return Optional.empty();
        } catch (JoseException | IOException | IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    private static PublicKey publicKey(JsonWebKey key) {
        return (PublicKey) key.getKey();
    }

    private static String fetch(URI address) throws IOException {
        try (InputStream content = address.toURL().openStream()) {
            return new String(content.readNBytes(BYTES_MAX), StandardCharsets.UTF_8);
        }
    }

    private static boolean isSignedBy(PublicKey key, SpelledToken token) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            signature.setCompactSerialization(token.text());
            signature.setKey(key);
            return signature.verifySignature();
        } catch (JoseException unusable) {
            return false;
        }
    }
}
