package authlab.suite.bank;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Answer;
import authlab.client.Simultaneously;
import authlab.suite.Configuration;
import authlab.suite.EachCarrier;
import authlab.suite.Moment;
import authlab.suite.Scene;
import authlab.suite.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TransferTest {

    @EachCarrier
    void it_moves_money_and_both_sides_see_it(Scene scene) {
        Customer payer = Customer.of(scene);
        Customer payee = Customer.of(scene);
        Customer bystander = Customer.of(scene);

        Answer answer = payer.actor()
                .post(
                        "/api/transfers",
                        Map.of("to", payee.name(), "amount", 12_345, "memo", "tea & \u00e9clairs \ud83e\uded6"));

        assertThat(answer).hasStatus(201);
        JsonNode transfer = answer.json();
        assertThat(transfer.fieldNames())
                .toIterable()
                .containsExactly("id", "from", "to", "amount", "memo", "createdAt");
        assertThat(transfer.path("from").textValue()).isEqualTo(payer.name());
        assertThat(transfer.path("to").textValue()).isEqualTo(payee.name());
        assertThat(transfer.path("memo").textValue()).isEqualTo("tea & \u00e9clairs \ud83e\uded6");
        assertThat(payer.balance()).isEqualTo(Customer.OPENING - 12_345);
        assertThat(payee.balance()).isEqualTo(Customer.OPENING + 12_345);
        assertThat(bystander.balance()).isEqualTo(Customer.OPENING);
        String location = answer.header("Location").orElseThrow();
        assertThat(location).isEqualTo("/api/transfers/" + transfer.path("id").textValue());
        for (Customer side : List.of(payer, payee)) {
            assertThat(side.actor().get(location).json()).isEqualTo(transfer);
            assertThat(side.actor().get("/api/transfers").json().get(0)).isEqualTo(transfer);
        }
        assertThat(bystander.actor().get(location)).isProblem(404, "not-found");
        assertThat(bystander.actor().get("/api/transfers").json()).isEmpty();
    }

    @EachCarrier
    void what_breaks_a_rule_is_refused_and_moves_nothing(Scene scene) {
        Customer payer = Customer.of(scene);
        Customer payee = Customer.of(scene);
        String to = "{\"to\":\"" + payee.name() + "\",";

        for (String body : List.of(
                to + "\"amount\":0}",
                to + "\"amount\":-1}",
                to + "\"amount\":1.0}",
                to + "\"amount\":1e2}",
                to + "\"amount\":\"1\"}",
                to + "\"amount\":null}",
                to + "\"amount\":true}",
                to + "\"amount\":100000000001}",
                to + "\"amount\":9223372036854775808}",
                to + "\"amount\":" + "9".repeat(400) + "}",
                to + "\"amount\":-0}",
                to + "\"amount\":01}",
                to + "\"amount\":+1}",
                to + "\"amount\":0x1}",
                to + "\"amount\":NaN}",
                to + "\"amount\":[1]}",
                to + "\"amount\":{}}",
                to + "\"amount\":\"\"}",
                to + "\"amount\":1,\"memo\":1}",
                to + "\"amount\":1,\"memo\":\"\\ud83e\"}",
                to + "\"amount\":1,\"memo\":\"\\ude76\\ud83e\"}",
                to + "\"amount\":1,\"memo\":\"\\u0000\"}",
                to + "\"amount\":1,\"memo\":\"\\u007f\"}",
                to + "\"amount\":1,\"memo\":null}",
                to + "\"amount\":1,\"memo\":\"a\\nb\"}",
                to + "\"amount\":1,\"memo\":\"a\\u0085b\"}",
                to + "\"amount\":1,\"memo\":\"" + "x".repeat(141) + "\"}",
                to + "\"amount\":1,\"amount\":2}",
                to + "\"amount\":1,\"from\":\"" + payee.name() + "\"}",
                "{\"amount\":1}",
                "{\"to\":\"" + payer.name() + "\",\"amount\":1}",
                "{\"to\":[\"" + payee.name() + "\"],\"amount\":1}")) {
            assertThat(payer.payBy(body)).as(body).isProblem(400, "validation");
        }
        assertThat(payer.payBy(to + "\"amount\":1,\"memo\":\"" + "\ud83e\uded6".repeat(140) + "\"}"))
                .as("140 code points")
                .hasStatus(201);
        assertThat(payer.payBy(to + "\"amount\":100000000000}")).isProblem(422, "insufficient-funds");
        assertThat(payer.balance()).isEqualTo(Customer.OPENING - 1);
        assertThat(payee.balance()).isEqualTo(Customer.OPENING + 1);
    }

    @EachCarrier
    void any_other_text_may_be_its_memo(Scene scene) {
        Customer payer = Customer.of(scene);
        Customer payee = Customer.of(scene);

        for (String memo :
                List.of("", " ", "\u00a0\u2028\u202e", "\uffff\ue000", "<script>", "'; --", "null", "a: b")) {
            Answer answer = payer.actor().post("/api/transfers", Map.of("to", payee.name(), "amount", 1, "memo", memo));

            assertThat(answer).as(memo).hasStatus(201);
            assertThat(answer.json().path("memo").textValue()).isEqualTo(memo);
            assertThat(payee.actor().get("/api/transfers?limit=1").json().get(0))
                    .isEqualTo(answer.json());
        }
    }

    @EachCarrier
    void nobody_pays_who_is_not_there_or_more_than_she_has(Scene scene) {
        Customer payer = Customer.of(scene);
        Customer payee = Customer.of(scene);

        for (String nobody : List.of("nobody-of-that-name", "", "X", "a b", "'; drop table account; --", "\\u0000")) {
            assertThat(payer.payBy("{\"to\":\"" + nobody + "\",\"amount\":1}"))
                    .as(nobody)
                    .isProblem(404, "no-such-payee");
        }
        Sql.of(scene).change("update app_user set enabled = false where username = ?", payee.name());
        assertThat(payer.pay(payee, 1)).isProblem(404, "no-such-payee");
        Sql.of(scene).change("update app_user set enabled = true where username = ?", payee.name());
        assertThat(payer.pay(payee, Customer.OPENING + 1)).isProblem(422, "insufficient-funds");
        assertThat(payer.pay(payee, Customer.OPENING)).hasStatus(201);
        assertThat(payer.pay(payee, 1)).isProblem(422, "insufficient-funds");

        assertThat(payer.balance()).isZero();
        assertThat(payee.balance()).isEqualTo(2 * Customer.OPENING);
    }

    @EachCarrier(in = Configuration.HASTY)
    void a_large_one_needs_a_recent_proof_asked_for_before_anything_is_looked_up(Scene scene) {
        Customer payer = Customer.of(scene);
        Customer payee = Customer.of(scene);
        Moment.awaitPast(Instant.now().plus(Duration.ofSeconds(4)));

        assertThat(payer.pay(payee, 99_999)).hasStatus(201);
        assertThat(payer.pay(payee, 100_000)).isProblem(401, "step-up");
        assertThat(payer.payBy("{\"to\":\"nobody-of-that-name\",\"amount\":100000}"))
                .isProblem(401, "step-up");
        assertThat(payer.payBy("{\"to\":\"nobody-of-that-name\",\"amount\":-100000}"))
                .isProblem(400, "validation");
        assertThat(payer.balance()).isEqualTo(Customer.OPENING - 99_999);
        assertThat(payer.actor().reauthenticate(payer.person().password())).hasStatus(200);
        assertThat(payer.pay(payee, 100_000)).hasStatus(201);
    }

    @EachCarrier
    void they_are_listed_newest_first_a_page_at_a_time(Scene scene) {
        Customer payer = Customer.of(scene);
        Customer payee = Customer.of(scene);
        for (int cents = 1; cents <= 5; cents++) {
            assertThat(payer.pay(payee, cents)).hasStatus(201);
        }

        List<Long> amounts = new ArrayList<>();
        String before = "";
        for (int page = 1; page <= 3; page++) {
            JsonNode transfers =
                    payee.actor().get("/api/transfers?limit=2" + before).json();
            transfers.forEach(transfer -> amounts.add(transfer.path("amount").longValue()));
            before = "&before=" + transfers.get(transfers.size() - 1).path("id").textValue();
        }

        assertThat(amounts).containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(payee.actor().get("/api/transfers?limit=2" + before).json()).isEmpty();
    }

    @EachCarrier
    void a_page_has_fifty_unless_another_number_is_asked_for_and_is_in_the_order_of_time(Scene scene) {
        Customer payer = Customer.of(scene);
        Customer payee = Customer.of(scene);
        for (int wave = 0; wave < 12; wave++) {
            Simultaneously.times(6, () -> payer.pay(payee, 1));
        }

        JsonNode page = payer.actor().get("/api/transfers").json();
        JsonNode hundred = payer.actor().get("/api/transfers?limit=100").json();

        assertThat(page).hasSize(50);
        assertThat(hundred).hasSizeBetween(51, 72);
        assertThat(payer.actor().get("/api/transfers?limit=1").json()).hasSize(1);
        assertThat(hundred.findValuesAsText("createdAt").stream().map(Instant::parse))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(hundred.findValuesAsText("id")).doesNotHaveDuplicates();
    }

    @EachCarrier
    void a_list_is_asked_for_to_the_letter(Scene scene) {
        Customer payer = Customer.of(scene);
        Customer payee = Customer.of(scene);
        Customer other = Customer.of(scene);
        String foreign = payer.pay(payee, 1).json().path("id").textValue();

        for (String query : List.of(
                "limit=0",
                "limit=101",
                "limit=-1",
                "limit=x",
                "limit=",
                "limit=1.0",
                "limit=1&limit=1",
                "before=",
                "before=x",
                "before=018f0000-0000-7000-8000-000000000000",
                "before=" + foreign,
                "before=" + foreign + "&before=" + foreign)) {
            assertThat(other.actor().get("/api/transfers?" + query)).as(query).isProblem(400, "validation");
        }
        assertThat(other.actor().get("/api/transfers?limit=100")).hasStatus(200);
        assertThat(other.actor().get("/api/transfers/x")).isProblem(404, "not-found");
    }

    @EachCarrier
    void no_payment_is_made_by_a_login_that_is_over(Scene scene) {
        Customer payer = Customer.of(scene);
        Customer payee = Customer.of(scene);
        Customer copy = new Customer(payer.person(), payer.actor().snapshot());
        assertThat(payer.actor().logout()).hasStatus(204);

        assertThat(copy.pay(payee, 1)).isProblem(401, "unauthenticated");

        assertThat(payee.balance()).isEqualTo(Customer.OPENING);
    }
}
