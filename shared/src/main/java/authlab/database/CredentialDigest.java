package authlab.database;

import jakarta.enterprise.context.ApplicationScoped;

/** What is stored in the place of a credential, so that who reads the database can present nothing (ASVS 5.0 V11.4). */
@ApplicationScoped
public class CredentialDigest {

    CredentialDigest() {}

    /** Of 256 random bits as they are spelled: there is nothing to guess, so no salt and no stretching. */
    public Sha256 of(String credential) {
        return Sha256.of(credential);
    }
}
