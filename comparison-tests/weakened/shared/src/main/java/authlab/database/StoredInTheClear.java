package authlab.database;

import java.util.Base64;

/** Stores a credential itself, as its 32 bytes. */
final class StoredInTheClear extends CredentialDigest {

    @Override
    public Sha256 of(String credential) {
        return new Sha256(Base64.getUrlDecoder().decode(credential));
    }
}
