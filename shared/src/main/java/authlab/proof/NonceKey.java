package authlab.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hibernate.Session;

/** What nonces are made with: a secret of the database's, so that one instance knows those of another. */
@ApplicationScoped
public class NonceKey {

    private static final String HMAC = "HmacSHA256";

    private final Session database;
    private volatile byte[] secret;

    NonceKey(Session database) {
        this.database = database;
    }

    /** Reads it, once for as long as the instance lives. Blocks; needs a transaction. */
    public void load() {
        secret = database.createNativeQuery("select secret from proof_nonce_key", byte[].class)
                .getSingleResult();
    }

    /** Something that nobody outside can know in advance, the same wherever it is asked for. */
    byte[] mixedWith(long number) {
        try {
            Mac hmac = Mac.getInstance(HMAC);
            hmac.init(new SecretKeySpec(secret, HMAC));
            return hmac.doFinal(Long.toString(number).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
