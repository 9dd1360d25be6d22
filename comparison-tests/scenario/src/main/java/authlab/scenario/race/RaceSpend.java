package authlab.scenario.race;

import static authlab.scenario.Defence.ACCOUNT_LOCK;
import static authlab.scenario.Expectation.refused;

import authlab.client.Actor;
import authlab.client.Answer;
import authlab.client.Request;
import authlab.client.Simultaneously;
import authlab.scenario.Attempt;
import authlab.scenario.Customer;
import authlab.scenario.Facts;
import authlab.scenario.Lab;
import authlab.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody spends all that she has in several tabs at once; and in another story asks for one payment several times, which
 * shall be one.
 *
 * <p>A half-fix that does not help: asking for the balance first. All tabs have asked before any has paid.
 */
public final class RaceSpend implements Scenario {

    private static final int TABS = 4;

    /** More than half of what an account opens with. */
    private static final int MOST_OF_IT = 600_000;

    private static final int A_LITTLE = 100;

    @Override
    public Facts facts() {
        return Facts.of("spend the same money in several tabs at once")
                .because("both accounts are locked before the balance is read, and stay so until it is written")
                .onAll(refused(422, "insufficient-funds"))
                .bitesWithout(ACCOUNT_LOCK)
                .standards("ASVS V2.3.3", "ASVS V2.3.4", "ASVS V15.4.2", "ASVS V15.4.3", "CWE-362", "CWE-367");
    }

    @Override
    public Attempt attack(Lab lab) {
        lab.step("Given somebody who pays most of what she has in " + TABS + " tabs at once,");
        Customer payer = lab.newCustomer();
        Customer payee = lab.newCustomer();
        Actor browser = payer.logIn();
        List<Answer> answers = Simultaneously.times(TABS, () -> browser.send(payment(payee, MOST_OF_IT)));

        lab.step("when more than one of them is taken, the money is spent twice: that is the prize.");
        if (answers.stream().filter(answer -> answer.status() == 201).count() > 1) {
            return Attempt.succeeded("she has paid more than she had");
        }
        Attempt spent = Attempt.bestOf(answers.stream()
                .filter(answer -> answer.status() != 201)
                .map(Attempt::refusedBy)
                .toList());

        lab.step(
                "So it is when one payment, asked for in several tabs, is made twice; or when the sums differ after it.");
        return Attempt.bestOf(Stream.concat(Stream.of(spent), repeated(browser, payer, payee)));
    }

    /** Nothing, if all went well: then nothing was refused. She logs in meanwhile, for what that locks. */
    private static Stream<Attempt> repeated(Actor browser, Customer payer, Customer payee) {
        Request payment = payment(payee, A_LITTLE).header("Idempotency-Key", "once");
        List<Callable<Answer>> all = new ArrayList<>();
        all.add(() -> payer.lab().visitor().login(payer.person()));
        Stream.generate(() -> (Callable<Answer>) () -> browser.send(payment))
                .limit(TABS)
                .forEach(all::add);
        List<Answer> answers = Simultaneously.all(all);
        Lab.require(200, answers.get(0));
        List<Answer> payments = answers.subList(1, answers.size());
        payments.forEach(answer -> Lab.require(201, answer));
        if (payments.stream()
                        .map(answer -> answer.property("id"))
                        .collect(Collectors.toSet())
                        .size()
                > 1) {
            return Stream.of(Attempt.succeeded("one payment was made twice"));
        }
        long sum = balance(browser) + balance(payee.logIn());
        return sum == 2_000_000 ? Stream.empty() : Stream.of(Attempt.succeeded("money has come from nowhere"));
    }

    private static long balance(Actor owner) {
        return Lab.require(200, owner.get("/api/account"))
                .json()
                .path("balance")
                .longValue();
    }

    private static Request payment(Customer payee, int cents) {
        return Request.post("/api/transfers").json(Map.of("to", payee.username(), "amount", cents));
    }
}
