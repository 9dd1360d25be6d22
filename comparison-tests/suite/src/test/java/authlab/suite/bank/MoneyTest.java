package authlab.suite.bank;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Answer;
import authlab.client.Simultaneously;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** No cent is lost or made, whoever pays whom at the same time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MoneyTest {

    private static final int PAYMENTS = 60;

    @EachCarrier
    void in_a_ring_of_payments_the_sum_stays(Scene scene) {
        List<Customer> ring =
                IntStream.range(0, 4).mapToObj(i -> Customer.of(scene)).toList();
        List<Callable<Answer>> payments = new ArrayList<>();
        for (int i = 0; i < PAYMENTS; i++) {
            Customer payer = ring.get(i % ring.size());
            Customer payee = ring.get((i + 1 + i / ring.size() % 3) % ring.size());
            payments.add(() -> payer.pay(payee, 7));
        }

        List<Answer> answers = Simultaneously.all(payments);

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 503));
        assertThat(answers).anySatisfy(answer -> assertThat(answer).hasStatus(201));
        assertThat(ring.stream().mapToLong(Customer::balance).sum()).isEqualTo(ring.size() * Customer.OPENING);
    }

    @EachCarrier
    void the_same_money_is_not_spent_twice(Scene scene) {
        Customer payer = Customer.of(scene);
        Customer payee = Customer.of(scene);

        List<Answer> answers = Simultaneously.times(10, () -> payer.pay(payee, 300_000));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSizeLessThanOrEqualTo(3);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 422, 503));
        assertThat(payer.balance()).isNotNegative();
        assertThat(payer.balance() + payee.balance()).isEqualTo(2 * Customer.OPENING);
    }

    @EachCarrier(in = Configuration.ORDINARY)
    void every_balance_is_the_sum_of_its_entries(Scene scene) {
        Customer payer = Customer.of(scene);
        assertThat(payer.pay(Customer.of(scene), 5)).hasStatus(201);

        Books.assertBalanced(scene);
    }
}
