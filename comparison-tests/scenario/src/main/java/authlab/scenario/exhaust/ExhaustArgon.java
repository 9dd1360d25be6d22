package authlab.scenario.exhaust;

import static authlab.scenario.Defence.HASHING_LIMIT;
import static authlab.scenario.Expectation.refused;

import authlab.client.Answer;
import authlab.client.Person;
import authlab.client.Simultaneously;
import authlab.scenario.Attempt;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The attacker has as many passwords checked at one moment as she can: each takes 19 MiB, and all of a processor.
 *
 * <p>A half-fix that does not help: cheaper hashes. They are cheaper for who has stolen them, too.
 */
public final class ExhaustArgon implements Scenario {

    private static final int LOGINS = 16;

    /** While connections are made, one hash may be done before the next begins; after the first round they are there. */
    private static final int ROUNDS = 3;

    private static final int MIB_EACH = 19;
    private static final int MIB_MAX = 64;

    @Override
    public Facts facts() {
        return Facts.of("have many passwords hashed at once, until memory runs out")
                .because("so many are hashed at once as fit into 64 MiB, and the others wait, or hear 503")
                .onAll(refused(401, "invalid-credentials"))
                .bitesWithout(HASHING_LIMIT)
                .standards("ASVS V2.4.1", "ASVS V15.2.2", "ASVS V15.4.4", "CWE-400", "CWE-770", "OWASP A04:2021");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given an attacker who tries to log in many times at one moment, again and again,");
        lab.step("and somebody who watches how many passwords are hashed meanwhile,");
        lab.step("when together they hold more than 64 MiB, that is the prize.");
        return Attempt.bestOf(IntStream.range(0, ROUNDS).mapToObj(round -> round(lab)));
    }

    private static Attempt round(Lab lab) {
        AtomicInteger pending = new AtomicInteger(LOGINS);
        List<Callable<Answer>> tasks = new ArrayList<>();
        for (int i = 0; i < LOGINS; i++) {
            Person nobody = new Person("nobody-" + i, "anything at all");
            tasks.add(() -> {
                try {
                    return lab.visitor().login(nobody);
                } finally {
                    pending.decrementAndGet();
                }
            });
        }
        AtomicInteger most = new AtomicInteger();
        tasks.add(() -> {
            while (pending.get() > 0) {
                most.accumulateAndGet((int) lab.metric("auth_passwords_working"), Math::max);
            }
            return null;
        });
        List<Answer> answers = Simultaneously.all(tasks).subList(0, LOGINS);
        if (most.get() * MIB_EACH > MIB_MAX) {
            return Attempt.succeeded(most + " hashes held " + most.get() * MIB_EACH + " MiB at once");
        }
        return Attempt.bestOf(answers.stream()
                .filter(answer -> answer.status() != 503)
                .map(Attempt::refusedBy)
                .toList());
    }
}
