package authlab.scenario.steal;

import static authlab.scenario.Defence.HASHING_AT_REST;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Actor;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.StolenDatabase;
import authlab.scenario.StolenDatabase.Row;
import authlab.token.Token;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The attacker can read the database of the running service: a backup, a replica, an injection.
 *
 * <p>A half-fix that does not help: encrypting the disk. The database itself hands out the clear text.
 */
public final class StealFromDatabase implements Scenario {

    private static final int OTHERS_MAX = 100;

    /** A few of each table, which is what there is to see. */
    private static final int OTHERS_MIN = 20;

    @Override
    public Facts facts() {
        return Facts.of("present everything that stands in the database as a credential")
                .because("what is stored of a credential is a digest, which leads to no credential")
                .onAll(unauthenticated())
                .bitesWithout(HASHING_AT_REST)
                .standards(
                        "ASVS V7.2.1",
                        "ASVS V11.4.1",
                        "RFC 9700 §4.9.2",
                        "CWE-312",
                        "CWE-522",
                        "OWASP A02:2021",
                        "OWASP A04:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody who is logged in and has renewed her login,");
        Customer victim = lab.newCustomer();
        Actor browser = victim.logIn();
        Lab.require(200, browser.refresh());
        Lab.require(200, browser.refresh());

        lab.step("and an attacker with a copy of every table,");
        StolenDatabase database = lab.database();
        Collection<Loot> loot = new LinkedHashSet<>();
        loot.addAll(lootIn(rowsAbout(victim, browser, database)));
        database.rows(Math.max(OTHERS_MIN, lab.some(OTHERS_MAX))).forEach(row -> loot.addAll(lootIn(List.of(row))));

        lab.step("when one of its values, or two of them joined, lets her in, that is the prize.");
        return Attempt.bestOf(
                loot.stream().filter(Loot::canTravel).flatMap(found -> found.present(lab, "the database")));
    }

    /** Whatever is joined to her name or her login, over one row or two. */
    private static List<Row> rowsAbout(Customer victim, Actor browser, StolenDatabase database) {
        Set<String> hers = new LinkedHashSet<>(List.of(victim.username(), browser.sessionId()));
        values(database.rowsAbout(hers))
                .filter(UUID.class::isInstance)
                .map(UUID.class::cast)
                .forEach(id -> hers.add(id.toString()));
        return database.rowsAbout(hers);
    }

    /**
     * Each value by itself, and any two sequences of bytes joined as a refresh token joins its halves. Those that stand side
     * by side come first: a first half with a wrong second one gives the thief away.
     */
    private static Collection<Loot> lootIn(List<Row> rows) {
        Collection<Loot> loot = new LinkedHashSet<>();
        List<byte[]> bytes = values(rows)
                .filter(byte[].class::isInstance)
                .map(byte[].class::cast)
                .toList();
        for (byte[] one : bytes) {
            loot.add(new Loot(Token.base64Url(one)));
            loot.add(new Loot(HexFormat.of().formatHex(one)));
            bytes.stream()
                    .filter(other -> other != one)
                    .forEach(other -> loot.add(new Loot(Token.base64Url(one) + "." + Token.base64Url(other))));
        }
        values(rows)
                .filter(value -> !(value instanceof byte[]))
                .map(value -> new Loot(value.toString()))
                .forEach(loot::add);
        return loot;
    }

    private static Stream<Object> values(List<Row> rows) {
        return rows.stream().flatMap(row -> row.values().values().stream());
    }
}
