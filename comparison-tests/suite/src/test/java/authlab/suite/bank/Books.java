package authlab.suite.bank;

import static org.assertj.core.api.Assertions.assertThat;

import authlab.suite.Scene;
import authlab.suite.Sql;
import java.util.Map;

/** What must be true of all the money in a service's database, whatever has happened. */
final class Books {

    private static final Map<String, String> WRONG = Map.of(
            "accounts whose balance is not what they opened with and their entries",
            "select count(*) from (select account.id from account left join entry on account_id = account.id"
                    + " group by account.id having balance <> opened_with + coalesce(sum(amount), 0)) as wrong",
            "accounts that owe",
            "select count(*) from account where balance < 0",
            "transfers without their two sides",
            "select count(*) from (select transfer.id from transfer left join entry on transfer_id = transfer.id"
                    + " group by transfer.id having count(*) <> 2 or sum(entry.amount) <> 0"
                    + " or count(*) filter (where account_id = payer_id and entry.amount = -transfer.amount) <> 1"
                    + " or count(*) filter (where account_id = payee_id and entry.amount = transfer.amount) <> 1)"
                    + " as wrong",
            "cents that came from nowhere or went there",
            "select cast(abs(sum(balance - opened_with)) as bigint) from account",
            "keys that stand for no transfer",
            "select count(*) from idempotency_key left join transfer on transfer.id = transfer_id"
                    + " where transfer.id is null");

    private Books() {}

    /** Fails the test if a cent is missing, or too many. */
    static void assertBalanced(Scene scene) {
        Sql sql = Sql.of(scene);
        WRONG.forEach((what, count) ->
                assertThat(sql.number(count)).as("%s: %s", scene, what).isZero());
    }
}
