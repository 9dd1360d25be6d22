package authlab.suite.bank;

import static authlab.suite.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import authlab.client.Answer;
import authlab.client.Carrier;
import authlab.client.NoAnswer;
import authlab.client.Request;
import authlab.lab.EmbeddedPostgreSql;
import authlab.lab.Instance;
import authlab.suite.Configuration;
import authlab.suite.OnStage;
import authlab.suite.Scene;
import authlab.suite.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Killed by SIGKILL in the midst of payments and started again: what was acknowledged is paid, what was not is paid once
 * when it is repeated under its key, and not a cent is lost or made.
 */
@OnStage
@ResourceLock("fragile")
@DisplayNameGeneration(ReplaceUnderscores.class)
class MoneyCrashTest {

    private static final Duration RECOVERY_MAX = Duration.ofSeconds(30);
    private static final int PAID_MIN = 20;

    @Test
    void a_killed_service_loses_no_cent(Stage stage) {
        List<Counter> counters = counters(stage);
        List<Instance> instances = instances(counters);

        payUntil(() -> instances.forEach(Instance::kill9), counters);
        instances.forEach(Instance::start);

        assertNothingLost(counters);
    }

    @Test
    void neither_does_a_killed_postgresql(Stage stage) {
        List<Counter> counters = counters(stage);
        EmbeddedPostgreSql postgreSql = stage.lab(Configuration.FRAGILE).postgreSql();

        payUntil(postgreSql::kill9, counters);
        postgreSql.start();

        assertNothingLost(counters);
    }

    /** Two who pay each other a cent at a time, and what they were told. */
    private record Counter(Scene scene, Customer one, Customer other, Map<String, String> told, Queue<String> untold) {

        static Counter at(Scene scene) {
            return new Counter(
                    scene,
                    Customer.of(scene),
                    Customer.of(scene),
                    new ConcurrentHashMap<>(),
                    new ConcurrentLinkedQueue<>());
        }

        /** One after the other, until after the crash an answer does not come. */
        void payOn(String way, Customer payer, Customer payee, BooleanSupplier crashed) {
            int number = 0;
            while (isTold(way + number, payer, payee) || !crashed.getAsBoolean()) {
                number++;
            }
        }

        private boolean isTold(String key, Customer payer, Customer payee) {
            try {
                Answer answer = payer.pay(payee, 1, key);
                if (answer.status() == 201) {
                    told.put(key, answer.text());
                    return true;
                }
            } catch (NoAnswer lost) {
                // As good as an answer that says no: what became of it is not known.
            }
            untold.add(key);
            return false;
        }

        Answer repeated(String key) {
            return key.startsWith("there") ? one.pay(other, 1, key) : other.pay(one, 1, key);
        }

        long keys(String way) {
            return Stream.concat(told.keySet().stream(), untold.stream())
                    .filter(key -> key.startsWith(way))
                    .count();
        }
    }

    private static void payUntil(Runnable crash, List<Counter> counters) {
        ExecutorService threads = Executors.newFixedThreadPool(2 * counters.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            AtomicBoolean crashed = new AtomicBoolean();
            for (Counter counter : counters) {
                running.add(threads.submit(() -> counter.payOn("there", counter.one(), counter.other(), crashed::get)));
                running.add(threads.submit(() -> counter.payOn("back", counter.other(), counter.one(), crashed::get)));
            }
            await("something that can be lost")
                    .atMost(Duration.ofSeconds(60))
                    .until(() ->
                            counters.stream().allMatch(counter -> counter.told().size() >= PAID_MIN));
            crash.run();
            crashed.set(true);
            for (Future<?> each : running) {
                each.get(30, TimeUnit.SECONDS);
            }
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertNothingLost(List<Counter> counters) {
        instances(counters).forEach(MoneyCrashTest::awaitReady);
        for (Counter counter : counters) {
            Books.assertBalanced(counter.scene());
            assertThat(counter.untold()).isNotEmpty();
            counter.untold().forEach(key -> assertThat(counter.repeated(key)).hasStatus(201));
            counter.told().forEach((key, told) -> {
                Answer again = counter.repeated(key);
                assertThat(again).hasStatus(201);
                assertThat(again.text()).isEqualTo(told);
            });
            assertThat(counter.other().balance() - Customer.OPENING)
                    .as("each key paid once")
                    .isEqualTo(counter.keys("there") - counter.keys("back"));
            Books.assertBalanced(counter.scene());
        }
    }

    private static void awaitReady(Instance instance) {
        await(instance + " recovers by itself")
                .atMost(RECOVERY_MAX)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(instance.management().send(Request.get("/q/health/ready")))
                        .hasStatus(200));
    }

    private static List<Counter> counters(Stage stage) {
        return Stream.of(Carrier.SESSION, Carrier.JWT_BEARER)
                .map(carrier -> Counter.at(stage.scene(Configuration.FRAGILE, carrier)))
                .toList();
    }

    private static List<Instance> instances(List<Counter> counters) {
        return counters.stream()
                .map(counter -> counter.scene().instance())
                .distinct()
                .toList();
    }
}
