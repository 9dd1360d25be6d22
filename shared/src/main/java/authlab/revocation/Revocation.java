package authlab.revocation;

import authlab.database.Sha256;
import java.util.UUID;

/** What can be dead ahead of its time. Everyone at once is no revocation but a higher epoch. */
public sealed interface Revocation {

    /** A login, and with it every credential of it. */
    record OfLogin(UUID id) implements Revocation {}

    /** One session id, by its digest, whose login lives on with another. */
    record OfSessionId(Sha256 digest) implements Revocation {}

    /** A signing key, and with it every access token that it signed. */
    record OfKey(String kid) implements Revocation {}
}
