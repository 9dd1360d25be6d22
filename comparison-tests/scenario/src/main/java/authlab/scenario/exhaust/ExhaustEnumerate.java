package authlab.scenario.exhaust;

import static authlab.scenario.Defence.EQUAL_EFFORT;
import static authlab.scenario.Expectation.refused;

import authlab.client.Answer;
import authlab.client.Person;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The attacker asks which names have an account: by what is answered to a wrong password, or to the right one of somebody
 * who was disabled, and how soon.
 *
 * <p>A half-fix that does not help: the same words for both, and for unknown names no hash. Argon2id takes longer
 * than everything else together.
 */
public final class ExhaustEnumerate implements Scenario {

    private static final String WRONG = "not her password";

    private static final int SAMPLES = 200;

    /** Where so much else goes on that those do not tell. */
    private static final int SAMPLES_MAX = 600;

    private static final int SAMPLES_MIN = 10;

    /** Of two that are alike, one is ahead in nine of ten turns in two of a hundred rows of ten, in two of ten million of forty. */
    private static final int SAMPLES_TO_CONDEMN = 40;

    @Override
    public Facts facts() {
        return Facts.of("tell names that have an account from others, by body, status and time")
                .because("for a name that is nobody's a password is hashed as well, and everything else is done alike")
                .onAll(refused(401, "invalid-credentials"))
                .bitesWithout(EQUAL_EFFORT)
                .standards("ASVS V6.3.8", "ASVS V11.2.4", "WSTG-IDNT-04", "CWE-204", "CWE-208", "OWASP A07:2021");
    }

    @Override
    public boolean needsServiceOfItsOwn() {
        return true;
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given a customer, somebody who was disabled, whose password is known, and a name that is nobody's,");
        Customer customer = lab.newCustomer();
        Customer disabled = lab.newCustomer();
        Lab.require(204, lab.admin().put("/api/admin/users/" + disabled + "/status", Map.of("enabled", false)));
        Person known = customer.person().with(WRONG);
        Person nobody = new Person("nobody-" + customer, WRONG);

        lab.step(
                "when a wrong password for the first is answered otherwise than either of the others, that is the prize,");
        lab.step("or sooner, or later.");
        return Attempt.bestOf(Stream.of(nobody, disabled.person()).map(other -> compare(known, other, lab)));
    }

    private static Attempt compare(Person known, Person other, Lab lab) {
        Answer ofKnown = Lab.require(401, lab.visitor().login(known));
        Answer ofOther = lab.visitor().login(other);
        if (ofOther.status() >= 500) {
            return Attempt.refusedBy(ofOther);
        }
        if (ofKnown.status() != ofOther.status() || !ofKnown.text().equals(ofOther.text())) {
            return Attempt.succeeded("the answers differ");
        }
        TwoSamples samples = new TwoSamples();
        int enough = Math.max(SAMPLES_MIN, lab.some(SAMPLES));
        while (samples.size() < enough || wantsMore(samples)) {
            samples.add(() -> tryToLogIn(known, lab), () -> tryToLogIn(other, lab));
        }
        lab.step(samples.toString());
        if (samples.areAlike()) {
            return Attempt.refusedBy(ofOther);
        }
        return samples.areApart()
                ? Attempt.succeeded("the time tells them apart")
                : Attempt.inconclusive("too much else goes on here to tell");
    }

    /** How long it takes to be told that one has tried too often tells nothing of the account. */
    private static void tryToLogIn(Person person, Lab lab) {
        Lab.require(401, lab.visitor().login(person));
    }

    private static boolean wantsMore(TwoSamples samples) {
        int most = samples.areUnclear() ? SAMPLES_MAX : SAMPLES_TO_CONDEMN;
        return !samples.areAlike() && samples.size() < most;
    }
}
