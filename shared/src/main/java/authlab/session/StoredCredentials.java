package authlab.session;

import authlab.revocation.Revocation;
import java.util.List;
import java.util.UUID;

/** What a service stores of its logins' credentials. It goes before the logins do, since one of them may have much. */
public interface StoredCredentials {

    /**
     * Deletes some of what is stored of these logins. Blocks; needs the transaction that holds the logins' locks.
     *
     * @return how many rows; fewer than so many if none is left
     */
    int deleteSome(List<UUID> loginIds, int rowsMax);

    /**
     * Whether what is stored says that a credential is good, where the log may have forgotten that it was revoked. Blocks;
     * needs the transaction that holds its login's lock.
     *
     * @param killedBy what would have revoked it
     */
    boolean vouchFor(Revocation killedBy);
}
