package authlab.bank;

import authlab.weakened.Defence;
import authlab.weakened.Missing;
import authlab.weakened.Weakenable;
import jakarta.enterprise.inject.Produces;
import org.hibernate.Session;

/** What can be taken out of this room. */
class BankWeaknesses {

    @Produces
    @Weakenable
    Accounts accounts(Missing missing, Session database) {
        return missing.is(Defence.ACCOUNT_LOCK) ? new BalanceWrittenBack(database) : new Accounts(database);
    }

    @Produces
    @Weakenable
    Transfers transfers(Missing missing, Session database) {
        return missing.is(Defence.OWNERSHIP_CHECK) ? new ReadByAnybody(database) : new Transfers(database);
    }
}
