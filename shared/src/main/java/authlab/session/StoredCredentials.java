package authlab.session;

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
}
