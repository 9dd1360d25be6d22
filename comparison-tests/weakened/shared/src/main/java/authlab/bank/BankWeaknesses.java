package authlab.bank;

import authlab.weakened.Defence;
import authlab.weakened.Missing;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import org.hibernate.Session;

/** What can be taken out of this room. */
class BankWeaknesses {

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    Accounts accounts(Missing missing, Session database) {
        return missing.defence() == Defence.ACCOUNT_LOCK ? new BalanceWrittenBack(database) : new Accounts(database);
    }
}
