package authlab.suite.login;

import static authlab.client.Carrier.JWT_BEARER;
import static authlab.client.Carrier.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import authlab.client.Actor;
import authlab.client.Person;
import authlab.lab.Instance;
import authlab.suite.EachCarrier;
import authlab.suite.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Many try to log in at one time, and somebody works. How quickly she is answered, and what it costs, is only judged where
 * it can be told: by {@code -Dflood.seconds=30}, on a machine that does nothing else.
 */
@Isolated("it keeps both cores busy, and measures time")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LoginFloodTest {

    private static final int BRIEFLY = 2;
    private static final int SECONDS = Integer.getInteger("flood.seconds", BRIEFLY);
    private static final boolean IS_JUDGED = SECONDS > BRIEFLY;

    /** More than may wait for a hash. */
    private static final int ATTACKERS = 80;

    private static final long MILLIS_MAX = 250;
    private static final long KIBIBYTES_MAX = 64 * 1024;

    @EachCarrier(of = {SESSION, JWT_BEARER})
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void it_leaves_who_is_logged_in_at_work(Scene scene) throws Exception {
        Actor worker = scene.loggedIn();
        if (IS_JUDGED) {
            flood(SECONDS / 2.0, scene, worker);
        }
        OptionalLong before = residentKibibytes(scene.instance());

        Flood flood = flood(SECONDS, scene, worker);

        OptionalLong after = residentKibibytes(scene.instance());
        System.out.printf(
                "%s: %d logins tried in %d s, %d of them told to come back; meanwhile me p50 %d ms, p99 %d ms, %s%n",
                scene,
                flood.tried(),
                SECONDS,
                flood.putOff(),
                flood.percentile(50),
                flood.percentile(99),
                before.isPresent() ? (after.getAsLong() - before.getAsLong()) / 1024 + " MiB more" : "memory not told");
        assertThat(flood.answers()).as("answers to who works").containsOnly(200);
        assertThat(flood.tried() - flood.putOff())
                .as("passwords that were checked")
                .isPositive();
        if (IS_JUDGED) {
            assertThat(flood.percentile(99)).as("p99 in ms").isLessThanOrEqualTo(MILLIS_MAX);
            before.ifPresent(
                    kibibytes -> assertThat(after.getAsLong() - kibibytes).isLessThanOrEqualTo(KIBIBYTES_MAX));
        }
    }

    /**
     * What was seen of it.
     *
     * @param answers to who works, by their status
     * @param millis how long she waited for each
     */
    private record Flood(int tried, int putOff, List<Integer> answers, List<Long> millis) {

        long percentile(int percent) {
            List<Long> sorted = millis.stream().sorted().toList();
            return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
        }
    }

    private static Flood flood(double seconds, Scene scene, Actor worker) throws InterruptedException {
        AtomicBoolean isOver = new AtomicBoolean();
        AtomicInteger tried = new AtomicInteger();
        AtomicInteger putOff = new AtomicInteger();
        List<Integer> answers = new ArrayList<>();
        List<Long> millis = new ArrayList<>();
        ExecutorService attackers = Executors.newFixedThreadPool(ATTACKERS);
        for (int i = 0; i < ATTACKERS; i++) {
            Person nobody = new Person("nobody-" + i, "anything at all");
            attackers.execute(() -> {
                while (!isOver.get()) {
                    int status = scene.visitor().login(nobody).status();
                    tried.incrementAndGet();
                    putOff.addAndGet(status == 503 ? 1 : 0);
                }
            });
        }
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < end) {
            long begun = System.nanoTime();
            answers.add(worker.get("/api/me").status());
            millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        }
        isOver.set(true);
        attackers.shutdown();
        assertThat(attackers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        return new Flood(tried.get(), putOff.get(), answers, millis);
    }

    /** Empty where the operating system does not tell it so. */
    private static OptionalLong residentKibibytes(Instance instance) throws IOException {
        Path status = Path.of("/proc", Long.toString(instance.pid()), "status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                : OptionalLong.empty();
    }
}
