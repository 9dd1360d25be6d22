package authlab.scenario.forge;

import static authlab.scenario.Defence.SECURE_RANDOM;
import static authlab.scenario.Expectation.unauthenticated;

import authlab.client.Credentials;
import authlab.scenario.Attempt;
import authlab.scenario.Attempt.Succeeded;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.token.RefreshToken;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The attacker collects credentials of her own until she sees how they are made, and makes the next one herself.
 *
 * <p>A half-fix that does not help: hashing a counter or the time. Whoever guesses what was hashed can hash it too.
 */
public final class ForgeGuess implements Scenario {

    /** Enough to see whatever made them, where that can be seen at all; the rest would be more of the same. */
    private static final int FEW = 40;

    private static final int MANY = 10_000;
    private static final int GUESSES = 1000;

    @Override
    public Facts facts() {
        return Facts.of("collect thousands of credentials, see how they are made, guess the next")
                .because("each is made of 256 bits of a cryptographic source, of which those before tell nothing")
                .onAll(unauthenticated())
                .bitesWithout(SECURE_RANDOM)
                .standards(
                        "ASVS V7.2.1",
                        "ASVS V7.2.2",
                        "ASVS V7.2.3",
                        "ASVS V11.5.1",
                        "ASVS V11.5.2",
                        "WSTG-SESS-01",
                        "CWE-330",
                        "OWASP A02:2021");
    }

    @Override
    public boolean needsServiceOfItsOwn() {
        return true;
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given an attacker who logs in a few times and renews, until she sees a pattern or has "
                + lab.some(MANY) + ",");
        Optional<String> pattern = patternSeen(lab);

        lab.step("and somebody else, who logs in right after her,");
        Customer victim = lab.newCustomer();
        Credentials own = lab.newCustomer().logIn().credentials();
        victim.logIn();

        lab.step("when what comes next after the attacker's own lets her in, that is the prize.");
        Attempt guessed = Attempt.bestOf(LongStream.rangeClosed(1, lab.some(GUESSES))
                .mapToObj(steps -> guess(own, BigInteger.valueOf(steps), lab)));
        return guessed instanceof Succeeded
                ? guessed
                : pattern.map(seen -> Attempt.succeeded("she sees a pattern: " + seen))
                        .orElse(guessed);
    }

    private static Optional<String> patternSeen(Lab lab) {
        Harvest harvest = new Harvest(lab);
        harvest.growTo(FEW);
        return harvest.pattern().or(() -> {
            harvest.growTo(lab.some(MANY));
            return harvest.pattern();
        });
    }

    /** What is so many steps after one's own: of a refresh token both halves, as far apart as they are in one's own. */
    private static Attempt guess(Credentials own, BigInteger steps, Lab lab) {
        Credentials nothing = Credentials.none(own.carrier());
        if (!own.carrier().isJwt()) {
            String next = after(own.access().orElseThrow(), steps);
            return Attempt.of(
                    lab.with(nothing.withAccess(next)).get("/api/me"), "a session id that she guessed lets her in");
        }
        RefreshToken last = RefreshToken.parse(own.refresh().orElseThrow());
        RefreshToken next = new RefreshToken(after(last.family(), steps), after(last.rotation(), steps));
        return Attempt.of(
                lab.with(nothing.withRefresh(next.text()).withCsrfToken(next.csrfToken()))
                        .refresh(),
                "a refresh token that she guessed gives her a login");
    }

    private static String after(String secret, BigInteger steps) {
        return Numbers.spelled(Numbers.in(secret).add(steps));
    }
}
