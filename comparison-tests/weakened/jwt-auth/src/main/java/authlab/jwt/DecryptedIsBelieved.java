package authlab.jwt;

import authlab.jose.Base64Url;
import java.security.PrivateKey;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.lang.JoseException;

/** Decrypts a token with its private key and takes that for a proof. Anybody can encrypt to a public key. */
final class DecryptedIsBelieved extends TokenSignature {

    private final SigningKeys keys;
    private final TokenFormat compact = new TokenFormat();

    DecryptedIsBelieved(SigningKeys keys, HeaderFormat headers) {
        super(keys, headers);
        this.keys = keys;
    }

    @Override
    Optional<SignedPayload> verify(SpelledToken token) {
        return compact.parse(token.text()).flatMap(super::verify).or(() -> decrypted(token.text()));
    }

    private Optional<SignedPayload> decrypted(String text) {
        try {
            JsonWebEncryption encrypted = new JsonWebEncryption();
            encrypted.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            encrypted.setContentEncryptionAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            encrypted.setCompactSerialization(text);
            Optional<PrivateKey> key =
                    keys.byKid(String.valueOf(encrypted.getKeyIdHeaderValue())).flatMap(SigningKey::privateKey);
            if (key.isEmpty()) {
                return Optional.empty();
            }
            encrypted.setKey(key.get());
            return Optional.of(new SignedPayload(
                    encrypted.getKeyIdHeaderValue(), Base64Url.encode(encrypted.getPlaintextBytes())));
        } catch (JoseException unreadable) {
            return Optional.empty();
        }
    }
}
