package authlab.database;

/** As the services make them. */
public final class Digests {

    private Digests() {}

    public static CredentialDigest ofCredentials() {
        return new CredentialDigest();
    }
}
