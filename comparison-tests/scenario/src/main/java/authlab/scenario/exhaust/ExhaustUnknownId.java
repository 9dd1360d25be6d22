package authlab.scenario.exhaust;

import static authlab.scenario.Defence.NOBODY_LEAVES_NOTHING;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Credentials;
import authlab.client.Request;
import authlab.scenario.Attempt;
import authlab.scenario.DatabaseOwner;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.token.Token;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.stream.IntStream;

/**
 * The attacker presents credentials that she makes up, one after the other without end. None is believed; but each might
 * leave a row, a line or an entry of a cache behind.
 *
 * <p>A half-fix that does not help: remembering what was refused, to refuse it sooner next time. It never comes again.
 */
public final class ExhaustUnknownId implements Scenario {

    private static final int FLOOD = 5_000;
    private static final int BYTES = 32;

    /** Refusals are recorded in batches, ten in a second on a machine that has nothing else to do. */
    private static final Duration UNTIL_RECORDED = Duration.ofSeconds(2);

    private final SecureRandom random = new SecureRandom();

    @Override
    public Facts facts() {
        return Facts.of("present a flood of credentials that are made up")
                .because("what was never anybody's is neither recorded nor logged nor remembered")
                .onAll(unauthenticated())
                .bitesWithout(NOBODY_LEAVES_NOTHING)
                .standards("ASVS V2.4.1", "CWE-400", "CWE-779", "OWASP A04:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given what a credential of somebody's looks like,");
        Credentials own = lab.newCustomer().logIn().credentials();
        DatabaseOwner owner = lab.databaseOwner();
        String mark = "flood-" + System.nanoTime();

        lab.step("when an attacker presents what she has made up, over and over,");
        int flood = lab.some(FLOOD);
        Attempt refused = Attempt.bestOf(IntStream.range(0, flood)
                .mapToObj(i -> Attempt.of(
                        lab.with(madeUp(own)).send(Request.get("/api/me").header("User-Agent", mark)),
                        "it was somebody's")));

        lab.step("that it has written or stored something for each is the prize.");
        return lab.comesTrue(() -> writtenAndStored(lab, owner, mark) >= flood / 2, UNTIL_RECORDED)
                ? Attempt.succeeded("of " + flood + " requests of nobody's most have left a line or a row")
                : refused;
    }

    /** Of her alone: others use the same service. */
    private static long writtenAndStored(Lab lab, DatabaseOwner owner, String mark) {
        return lab.log().lines().filter(line -> line.contains(mark)).count() + owner.eventsFrom(mark);
    }

    private Credentials madeUp(Credentials own) {
        byte[] bytes = new byte[own.carrier().isJwt() ? 2 * BYTES : BYTES];
        random.nextBytes(bytes);
        String text = own.carrier().isJwt()
                ? Token.parse(own.access().orElseThrow()).withSignature(bytes).text()
                : Token.base64Url(bytes);
        return Credentials.none(own.carrier()).withAccess(text);
    }
}
