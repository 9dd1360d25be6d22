package authlab.scenario.fixate;

import static authlab.scenario.Defence.PROOF_OF_THE_LOGIN;
import static authlab.scenario.Expectation.refused;

import authlab.client.Actor;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import authlab.scenario.Tuning;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A thief has an old login of somebody's, good for little. She waits until its owner proves her password elsewhere, or
 * begins to, and does then what needed the proof.
 *
 * <p>A half-fix that does not help: noting at the user when she last proved who she is. It does not say where.
 */
public final class FixatePuzzle implements Scenario {

    private static final int LARGE = 100_000;
    private static final int PROOFS_IN_TIME_MAX = 10;

    @Override
    public Facts facts() {
        return Facts.of("do in one login what needs a proof of the password that was given in another")
                .because("a proof opens a login of its own, and the time of the proof stands in that one alone")
                .onAll(refused(401, "step-up"))
                .bitesWithout(PROOF_OF_THE_LOGIN)
                .in(Tuning.HASTY)
                .standards(
                        "ASVS V7.5.2",
                        "ASVS V7.5.3",
                        "ASVS V10.3.4",
                        "RFC 9470 §4",
                        "WSTG-SESS-08",
                        "CWE-841",
                        "OWASP A07:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody with two logins, a thief with a copy of one, and a proof that is too old by now,");
        Customer victim = lab.newCustomer();
        Customer mallory = lab.newCustomer();
        Actor thief = victim.logIn().snapshot();
        Actor owner = victim.logIn();
        lab.letPass(lab.stepUpMaxAge());

        lab.step("when the thief begins to prove a password that she does not know,");
        thief.reauthenticate("not hers");
        Attempt afterOwnTry = pay(thief, mallory);

        lab.step("and its owner proves it in the other login,");
        lab.step("the thief's login may do what needs a proof: that is the prize.");
        return Attempt.bestOf(
                Stream.concat(Stream.of(afterOwnTry), triesAfterProof(lab, victim, owner, thief, mallory)));
    }

    /**
     * On a busy machine the proof may be too old before the thief gets to use it; then nothing is shown. A proof is as old
     * as the second in which it was given, for no clock that tells of it has a finer hand.
     */
    private static Stream<Attempt> triesAfterProof(
            Lab lab, Customer victim, Actor owner, Actor thief, Customer mallory) {
        List<Attempt> tries = new ArrayList<>();
        for (int proof = 0; proof < PROOFS_IN_TIME_MAX; proof++) {
            Instant proved = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            Lab.require(200, owner.reauthenticate(victim.person().password()));
            tries.add(pay(thief, mallory));
            if (Duration.between(proved, Instant.now()).compareTo(lab.stepUpMaxAge()) < 0) {
                tries.add(end(thief, owner));
                return tries.stream();
            }
        }
        tries.add(Attempt.inconclusive("no proof was fresh enough when it was used"));
        return tries.stream();
    }

    private static Attempt pay(Actor thief, Customer payee) {
        Map<String, Object> transfer = Map.of("to", payee.username(), "amount", LARGE);
        return Attempt.of(thief.post("/api/transfers", transfer), "a thief pays herself by another's proof");
    }

    private static Attempt end(Actor thief, Actor owner) {
        return Attempt.of(
                thief.delete("/auth/sessions/" + owner.sessionId()), "a thief ends its owner's login by her own proof");
    }
}
