package authlab.suite.bank;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Answer;
import authlab.client.Request;
import authlab.client.Simultaneously;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import authlab.suite.Sql;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdempotencyTest {

    @EachCarrier
    void the_same_request_under_the_same_key_pays_once_and_is_answered_alike(Scene scene) {
        Customer payer = Customer.of(scene);
        Customer payee = Customer.of(scene);

        Answer first = payer.pay(payee, 100, "key-1");
        Answer second = payer.pay(payee, 100, "key-1");

        assertThat(first).hasStatus(201);
        assertThat(second).hasStatus(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(payer.balance()).isEqualTo(Customer.OPENING - 100);
    }

    @EachCarrier
    void also_when_all_come_at_once(Scene scene) {
        Customer payer = Customer.of(scene);
        Customer payee = Customer.of(scene);

        List<Answer> answers = Simultaneously.times(10, () -> payer.pay(payee, 100, "key"));

        assertThat(answers).allSatisfy(answer -> assertThat(answer).hasStatus(201));
        assertThat(answers).extracting(Answer::text).containsOnly(answers.get(0).text());
        assertThat(payer.balance()).isEqualTo(Customer.OPENING - 100);
    }

    @EachCarrier
    void of_different_requests_at_once_under_one_key_one_is_made(Scene scene) {
        Customer payer = Customer.of(scene);
        Customer payee = Customer.of(scene);

        List<Answer> answers = Simultaneously.all(IntStream.rangeClosed(1, 8)
                .<Callable<Answer>>mapToObj(cents -> () -> payer.pay(payee, cents, "key"))
                .toList());

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertThat(answer).isProblem(422, "idempotency-key-reused"));
        assertThat(payer.balance() + payee.balance()).isEqualTo(2 * Customer.OPENING);
    }

    @EachCarrier
    void a_key_is_kept_for_a_day_whatever_becomes_of_the_payee(Scene scene) {
        Customer payer = Customer.of(scene);
        Customer payee = Customer.of(scene);
        Answer first = payer.pay(payee, 1, "key");
        Sql sql = Sql.of(scene);
        sql.change("update app_user set enabled = false where username = ?", payee.name());

        made("23 h 59 min", payer, sql);
        assertThat(payer.pay(payee, 1, "key").text()).isEqualTo(first.text());
        assertThat(payer.pay(payee, 2, "key")).isProblem(422, "idempotency-key-reused");
        made("24 h 1 s", payer, sql);
        assertThat(payer.pay(payee, 1, "key")).isProblem(404, "no-such-payee");

        assertThat(payer.balance()).isEqualTo(Customer.OPENING - 1);
    }

    private static void made(String ago, Customer payer, Sql sql) {
        sql.change(
                "update idempotency_key set created_at = now() - cast(? as interval)"
                        + " where user_id = (select id from app_user where username = ?)",
                ago,
                payer.name());
    }

    @EachCarrier
    void another_request_under_the_same_key_is_refused(Scene scene) {
        Customer payer = Customer.of(scene);
        Customer payee = Customer.of(scene);
        Customer other = Customer.of(scene);
        payer.pay(payee, 100, "key");

        assertThat(payer.pay(payee, 101, "key")).isProblem(422, "idempotency-key-reused");
        assertThat(payer.pay(other, 100, "key")).isProblem(422, "idempotency-key-reused");

        assertThat(payer.balance()).isEqualTo(Customer.OPENING - 100);
        assertThat(other.pay(payee, 1, "key"))
                .as("another user's key of that name")
                .hasStatus(201);
    }

    @EachCarrier
    void what_failed_is_not_remembered(Scene scene) {
        Customer payer = Customer.of(scene);
        Customer payee = Customer.of(scene);

        assertThat(payer.pay(payee, Customer.OPENING + 1, "key")).isProblem(422, "insufficient-funds");
        assertThat(payee.pay(payer, 1)).hasStatus(201);
        assertThat(payer.pay(payee, Customer.OPENING + 1, "key")).hasStatus(201);
    }

    @EachCarrier
    void a_key_that_is_none_is_refused(Scene scene) {
        Customer payer = Customer.of(scene);
        Request request = Request.post("/api/transfers").json(Map.of("to", "nobody", "amount", 1));

        for (String key : List.of("", "a b", "k".repeat(129))) {
            assertThat(payer.actor().send(request.header("Idempotency-Key", key)))
                    .as(key)
                    .isProblem(400, "validation");
        }
        assertThat(payer.actor().send(request.header("Idempotency-Key", "a").header("Idempotency-Key", "a")))
                .isProblem(400, "validation");
        assertThat(payer.actor().send(request.header("Idempotency-Key", "~".repeat(128))))
                .isProblem(404, "no-such-payee");
    }
}
